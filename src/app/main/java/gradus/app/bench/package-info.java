/**
 * Measures what Gradus promises: how fast a verdict comes, what it costs, and what it is to be compared with.
 *
 * <p>Everything is measured in the same run on the same machine, because absolute figures of a shared machine mean
 * little: the submissions as learners send them, then the same compile and tests unboxed in one warm process (the
 * limit), and in fresh processes (what most graders do). Processor time is that of the whole machine, read from {@code
 * /proc/stat}, since a killed box takes its own accounting with it: run it with nothing else going on.
 */
@NullMarked
package gradus.app.bench;

import org.jspecify.annotations.NullMarked;
