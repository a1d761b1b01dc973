package gradus.app.regrade;

import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;

/**
 * A verdict in brief.
 *
 * @param kind the verdict itself
 * @param score the points earned
 * @param maxScore the points there were to earn; 0 if no test was run
 */
public record Grade(VerdictKind kind, int score, int maxScore) {

    static Grade of(Verdict verdict) {
        return new Grade(verdict.kind(), verdict.score(), verdict.maxScore());
    }

    /** Returns whether a learner loses anything from {@code before} to this: the verdict, points, or the share of them. */
    boolean isWorseThan(Grade before) {
        return kind.compareTo(before.kind) < 0
                || score < before.score
                || (long) score * before.maxScore < (long) before.score * maxScore;
    }
}
