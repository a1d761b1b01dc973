package gradus.app.web.pages;

import gradus.app.regrade.Note;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submission: its verdict and its source.
 *
 * @param frame what every page needs
 * @param title the exercise's name
 * @param submission what was handed in
 * @param verdict null while it waits
 * @param note what became of an earlier verdict when the tests changed; null if it stood
 * @param grading whether what waits is being graded
 */
public record SubmissionPage(
        Frame frame,
        String title,
        Submission submission,
        @Nullable VerdictView verdict,
        @Nullable Note note,
        GradingGate.State grading) {

    /** Returns what to tell who waits. */
    public String waitingWords() {
        return frame.texts().text("waiting." + grading.id());
    }

    /** Returns what the earlier verdict of {@code regraded} was. */
    public String earlier(Note regraded) {
        return RegradeView.words(frame.texts(), regraded.before());
    }

    /** Returns when {@code regraded} replaced it. */
    public Moment regradedAt(Note regraded) {
        return new Moment(regraded.at(), frame.language());
    }

    /** Returns the source, line by line. */
    public List<String> lines() {
        return submission.source().lines().toList();
    }

    /** Returns when it was handed in. */
    public Moment submittedAt() {
        return new Moment(submission.submittedAt(), frame.language());
    }
}
