/**
 * Boxes: processes that hold strangers' code. Start at {@link gradus.judge.box.Boxes}.
 *
 * <h2>Theory of operation</h2>
 *
 * A box is a JVM from a small runtime image made by jlink (java.base for runners, the compiler beside it for
 * compilers), started by bubblewrap in namespaces of its own: no network, no other process, no file of the host but the
 * image, two jars and the C library, all read-only; an empty bounded tmpfs; no capabilities; limits on address space,
 * files and processor time. Its standard input and output are pipes to the judge and its only way to anyone.
 *
 * <p>This package knows no other package of the project: what a box runs is given to it as a {@link
 * gradus.judge.box.Program}.
 */
@NullMarked
package gradus.judge.box;

import org.jspecify.annotations.NullMarked;
