package gradus.app.regrade;

import gradus.app.storage.Transaction;
import java.util.List;

/** Brings up to date what is counted from verdicts, in the transaction that replaces one: progress, for one. */
@FunctionalInterface
public interface Recount {

    /** Counts anew what depends on a learner's verdicts in an exercise. */
    void recount(Transaction transaction, String learner, String slug);

    /** Returns what does all of {@code parts}, in their order. */
    static Recount all(List<Recount> parts) {
        return (transaction, learner, slug) -> parts.forEach(part -> part.recount(transaction, learner, slug));
    }
}
