/**
 * Says what is wrong in the learner's own terms: {@link gradus.judge.diagnosis.Recogniser} finds the known wrong
 * solution that a submission behaves like, {@link gradus.judge.diagnosis.Results} puts a test's end into words.
 */
@NullMarked
package gradus.judge.diagnosis;

import org.jspecify.annotations.NullMarked;
