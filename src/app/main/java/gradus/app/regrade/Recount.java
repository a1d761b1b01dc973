package gradus.app.regrade;

import gradus.app.storage.Transaction;

/** Brings up to date what is counted from verdicts, in the transaction that replaces one: progress, for one. */
@FunctionalInterface
public interface Recount {

    /** Counts anew what depends on a learner's verdicts in an exercise. */
    void recount(Transaction transaction, String learner, String slug);
}
