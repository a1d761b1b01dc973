package gradus.judge.box;

/**
 * What the kernel grants a boxed process.
 *
 * @param addressSpaceBytes virtual memory; a JVM reserves far more than it uses
 * @param memoryBytes memory that is really used, where control groups are to be had
 * @param tasks threads and processes, once it is ready
 * @param cpuSeconds processor time of its whole life
 * @param fileBytes the size of the largest file it may write
 * @param openFiles open files and pipes
 * @param tmpBytes the size of its {@code /tmp}
 */
record ProcessLimits(
        long addressSpaceBytes,
        long memoryBytes,
        int tasks,
        int cpuSeconds,
        long fileBytes,
        int openFiles,
        long tmpBytes) {

    /** Processes that only hold the box: the shell that becomes the sandbox, and its helpers. */
    static final int TASKS_OF_THE_SANDBOX = 8;
}
