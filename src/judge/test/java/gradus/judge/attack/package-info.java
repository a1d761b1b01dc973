/**
 * The attack corpus: programs that try to read a hidden test, forge a verdict or hurt the machine, graded for real.
 *
 * <h2>Theory of operation</h2>
 *
 * A case is a folder of {@code src/judge/test/submissions}, named {@code <verdict>_<why>}: {@code Attack.java}, and
 * {@code expected.properties} with the verdict with the friendly policy on and, where the policy has something to say,
 * the verdict without it ({@code unguarded.…}): the box must hold alone. {@link gradus.judge.attack.AttackCorpusTest}
 * grades each against the made-up exercise {@link gradus.judge.attack.Target} on a real judge, while honest submissions
 * are graded beside it, and then looks for what must not have happened: on the {@link gradus.judge.attack.Host}, in
 * what the learner may read ({@link gradus.judge.attack.Secrets}), and in what is left of the app's own memory.
 *
 * <p>A program makes its attempts through {@code attempt(…)} of the exercise's contract, which throws {@code Gained} if
 * the attempt works. So a program whose attempts are all refused is right, and {@code accepted} is its expected verdict.
 *
 * <p>The keys of {@code expected.properties}:
 *
 * <ul>
 *   <li>{@code class}: the class of attack, of {@link gradus.judge.attack.AttackClass}
 *   <li>{@code verdict}, {@code tests}, {@code message}: the verdict's id; the outcomes of tests that do not pass, as
 *       {@code name=outcome, …}; a part of what the learner is told. {@code verdict} may name two, as in {@code
 *       memory_limit|accepted}, where the machine decides
 *   <li>{@code unguarded.verdict}, {@code unguarded.tests}, {@code unguarded.message}: the same without the policy
 *   <li>{@code run}: {@code visible} for "Run", where the learner reads what was printed; {@code hidden} by default
 *   <li>{@code limits}: {@code short} for programs that hang
 * </ul>
 *
 * <p>A folder {@code before/} has an {@code Attack.java} of its own, which is graded first, by the judge without the
 * policy. {@link gradus.judge.attack.Template} says what may stand in a source.
 */
@NullMarked
package gradus.judge.attack;

import org.jspecify.annotations.NullMarked;
