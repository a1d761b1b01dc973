/**
 * Whether an exercise can be trusted. Start at {@link gradus.judge.check.ExerciseCheck}.
 *
 * <p>An exercise is a claim: this code is right, this code is wrong in this way, and the tests can tell. The check tries
 * the claim. The reference and the accepted variants must pass, the untouched starter and every wrong solution must fail,
 * each in exactly the tests that its author names and recognised as its own misconception, and all of that with twenty
 * seeds, so that no verdict is a matter of luck. Then the tests themselves are tested: small damage is done to the
 * reference, and hidden tests that do not notice it would not notice it in a learner's code either.
 *
 * <p>Each solution goes the learner's way through the compiler's box and the policy, and right ones through a runner of
 * their own. The other runs share a box, because they are the author's own and have nothing to hide from each other.
 */
@NullMarked
package gradus.judge.check;

import org.jspecify.annotations.NullMarked;
