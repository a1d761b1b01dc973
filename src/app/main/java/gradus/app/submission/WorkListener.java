package gradus.app.submission;

import gradus.app.storage.Transaction;
import java.time.Instant;

/** Is told whenever a learner works on an exercise: types, runs, or hands in. */
@FunctionalInterface
public interface WorkListener {

    /** Takes note that the learner has worked on the exercise {@code slug}; as quick as a keystroke is. */
    void worked(Transaction transaction, String learner, String slug, Instant at);
}
