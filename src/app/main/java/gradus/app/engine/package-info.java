/**
 * The engine that a learner builds: each exercise is a piece of it. Start at {@link gradus.app.engine.Engines}.
 *
 * <p>One file, {@code exercises/engine.yaml}, says which parts the engine has, in the order of a training run, and which
 * exercise belongs to which part ({@link gradus.app.engine.EnginePlan}). An exercise that the file forgets has no part, but it
 * is a piece like the others; an exercise of the file that is not on offer is left out.
 *
 * <p>{@link gradus.app.engine.Engine} puts together the plan, the exercises on offer and the learner's pieces. A piece is hers
 * if she has written it, for today's tests or for earlier ones. What she has not written is borrowed from the reference as soon as
 * the engine can't do without it, because a piece of hers builds on it, directly or by way of others, or because she has given up
 * on it; otherwise it is open. She can build it now if all that it needs is hers. Pieces that can be built are offered by what they
 * open: first those after which most others can be built, then those that most others build on.
 */
@NullMarked
package gradus.app.engine;

import org.jspecify.annotations.NullMarked;
