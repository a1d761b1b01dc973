package gradus.app.submission;

import gradus.app.storage.Transaction;

/** What else changes when a submission has its verdict, in the same transaction: progress, for one. */
@FunctionalInterface
public interface Aftermath {

    /** Takes note of a submission that has just been graded; called exactly once for each. */
    void graded(Transaction transaction, Submission submission);
}
