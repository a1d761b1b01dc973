/**
 * The learner's objects, as the tests see them.
 *
 * <h2>Theory of operation</h2>
 *
 * A {@link gradus.judge.run.Learner} makes objects of a solution and calls them; {@link gradus.judge.run.BoxedLearner}
 * does it through the wire, with runners from a {@link gradus.judge.run.RunnerPool}, and {@link
 * gradus.judge.run.TrustedLearner} does it in this process, for the authors' own solutions only. Both record what came
 * back, as a {@link gradus.judge.run.Behaviour}, so that the two can be compared. A runner that was killed, ended or
 * broke the protocol leaves an {@link gradus.judge.run.Ending}; the next test gets a fresh runner.
 */
@NullMarked
package gradus.judge.run;

import org.jspecify.annotations.NullMarked;
