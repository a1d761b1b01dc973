package gradus.app.web.pages;

import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import java.util.List;

/**
 * A learner's submissions to an exercise.
 *
 * @param frame what every page needs
 * @param slug the exercise
 * @param title its name
 * @param submissions newest first
 */
public record HistoryPage(Frame frame, String slug, String title, List<Submission> submissions) {

    /** Returns when {@code submission} was handed in. */
    public Moment submittedAt(Submission submission) {
        return new Moment(submission.submittedAt(), frame.language());
    }

    /** Returns the style of a verdict. */
    public String tone(Verdict verdict) {
        return VerdictView.tone(verdict.kind());
    }

    /** Returns the name of a verdict's icon. */
    public String icon(Verdict verdict) {
        return VerdictView.icon(verdict.kind());
    }
}
