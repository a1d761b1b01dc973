package gradus.app.submission;

import gradus.app.storage.Transaction;
import java.util.List;

/** What else changes when a submission has its verdict, in the same transaction: progress, for one. */
@FunctionalInterface
public interface Aftermath {

    /** Takes note of a submission that has just been graded; called exactly once for each. */
    void graded(Transaction transaction, Submission submission);

    /** Returns what does all of {@code parts}, in their order. */
    static Aftermath all(List<Aftermath> parts) {
        return (transaction, submission) -> parts.forEach(part -> part.graded(transaction, submission));
    }
}
