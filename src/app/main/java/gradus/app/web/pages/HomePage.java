package gradus.app.web.pages;

import gradus.app.path.Track;
import gradus.app.submission.Recent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one begins, and goes on.
 *
 * @param frame what every page needs
 * @param first whether nothing was done yet
 * @param step the one thing to do next
 * @param due how many cards are due today
 * @param done how many were reviewed today
 * @param way the track that the learner is on; null if there are no tracks
 * @param tracks all tracks
 * @param recent her newest submissions
 */
public record HomePage(
        Frame frame,
        boolean first,
        Step step,
        int due,
        int done,
        @Nullable Way way,
        List<Way> tracks,
        List<Row> recent) {

    /**
     * What to do next.
     *
     * @param kind the id of its kind, such as {@code continue}
     * @param title what it is
     * @param text why
     * @param summary of the exercise, as sanitised HTML; empty for other steps
     * @param address where it is done
     */
    public record Step(String kind, String title, String text, String summary, String address) {}

    /**
     * A track and how far the learner is on it.
     *
     * @param next the titles and addresses of what comes next on it
     */
    public record Way(Track track, boolean chosen, int solved, int all, List<Stop.Way> next) {}

    /** A submission in short, with the title of its exercise. */
    public record Row(Recent submission, String title, Moment at) {

        /** Returns the tone of its verdict; quiet while it waits. */
        public String tone() {
            return submission.kind() == null ? "quiet" : VerdictView.tone(submission.kind());
        }

        /** Returns the icon of its verdict. */
        public String icon() {
            return submission.kind() == null ? "circle" : VerdictView.icon(submission.kind());
        }

        /** Returns the key of what became of it. */
        public String outcome() {
            return submission.kind() == null
                    ? "history.waiting"
                    : "verdict." + submission.kind().id();
        }
    }
}
