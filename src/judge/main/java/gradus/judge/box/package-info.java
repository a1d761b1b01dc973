/**
 * Boxes: processes that hold strangers' code. Start at {@link gradus.judge.box.Boxes}.
 *
 * <h2>Theory of operation</h2>
 *
 * A box is a JVM from a small runtime image made by jlink (java.base for runners, the compiler beside it for
 * compilers). Its walls, from the outside in:
 *
 * <ol>
 *   <li>A shell enters a control group (memory, tasks, one processor) where the host grants them, sets the limits that
 *       survive exec (address space, processor time, files, no core), and becomes what follows.
 *   <li>If this process is root, {@code setpriv} makes it nobody: the kernel exempts root from limits.
 *   <li>bubblewrap makes namespaces of every kind: no network, no other process, no file of the host but the image, two
 *       jars and the C library, all read-only; an empty bounded tmpfs; no capability, no new privileges, no environment.
 *       It hands over a system-call filter, {@link gradus.judge.box.Filter#starting}, and becomes the JVM.
 *   <li>When the program in the box is ready, it closes the {@link gradus.judge.box.Latch} behind itself: from then on it
 *       starts no program, loads no native code, opens no file to write it, and has a limited number of threads.
 * </ol>
 *
 * <p>Its standard input and output are pipes to the judge and its only way to anyone. Killing the one process that the
 * judge knows ends everything in the box.
 *
 * <p>This package knows no other package of the project: what a box runs is given to it as a {@link
 * gradus.judge.box.Program}.
 */
@NullMarked
package gradus.judge.box;

import org.jspecify.annotations.NullMarked;
