package gradus.judge.box;

/**
 * What the kernel grants a boxed process.
 *
 * @param addressSpaceBytes virtual memory; a JVM reserves far more than it uses
 * @param cpuSeconds processor time of its whole life
 * @param fileBytes the size of the largest file it may write
 * @param openFiles open files and pipes
 * @param tmpBytes the size of its {@code /tmp}
 */
record ProcessLimits(long addressSpaceBytes, int cpuSeconds, long fileBytes, int openFiles, long tmpBytes) {}
