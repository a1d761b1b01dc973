/**
 * An author's tests: compiled once, run for every submission.
 *
 * <p>{@link gradus.judge.suite.TrustedCompiler} compiles what authors wrote, in this process, because it is trusted;
 * {@link gradus.judge.suite.Suite} runs the tests with JUnit's own engine against a {@link gradus.judge.run.Learner};
 * {@link gradus.judge.suite.KitExtension} gives test methods their parameters.
 */
@NullMarked
package gradus.judge.suite;

import org.jspecify.annotations.NullMarked;
