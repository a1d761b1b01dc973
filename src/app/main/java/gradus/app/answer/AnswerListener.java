package gradus.app.answer;

import gradus.app.storage.Transaction;

/** What else changes when an answer is written down, in the same transaction. */
@FunctionalInterface
public interface AnswerListener {

    /** Takes note of an answer that has just been marked. */
    void answered(Transaction transaction, Answered answered);
}
