/**
 * Reads class files that nobody vouches for. Start at {@link gradus.judge.bytecode.ClassFile}.
 *
 * <h2>Theory of operation</h2>
 *
 * Class bytes come back from a box in which a learner's source was compiled, and a source that has taken the compiler
 * over can answer with any bytes. They are read here, in the trusted process, so reading must be harmless whatever they
 * are: two steps, and one declared outcome, {@link gradus.judge.bytecode.ForgedClass}, for bytes that no Java source
 * compiles to.
 *
 * <ol>
 *   <li>{@code Outline} walks the file from front to back, once: every length stays inside the file, nothing overlaps.
 *       ASM believes the lengths it reads: it allocates what they say, and follows negative ones backwards.
 *   <li>{@code ReferenceCollector} lets ASM walk the code and writes down each type and member it names, with its line.
 *       Attributes that say nothing about this are hidden from ASM, which spares time and its recursive parts.
 * </ol>
 *
 * ASM still trusts counts inside the code, so time is quadratic in the size of a forged file in the worst case; that
 * is why whoever calls this bounds the size first. Only this package knows ASM.
 */
@NullMarked
package gradus.judge.bytecode;

import org.jspecify.annotations.NullMarked;
