/**
 * Small damage done on purpose: what tests the tests. Start at {@link gradus.judge.mutation.Mutants}.
 *
 * <p>A mutant is the reference with one instruction changed: a plus for a minus, {@code <} for {@code <=}, a loop's step
 * turned round. Hidden tests that accept a mutant would accept the learner who wrote the same. The changes are made in
 * the class bytes by PIT's mutation engine, so that no mutant has to be compiled.
 */
@NullMarked
package gradus.judge.mutation;

import org.jspecify.annotations.NullMarked;
