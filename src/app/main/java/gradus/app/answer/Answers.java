package gradus.app.answer;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes answers down, and tells who has to know. */
public final class Answers {

    private final AnswerStore store;
    private final List<AnswerListener> listeners;

    /** Creates the answers of {@code database}; {@code listeners} are told of each, in their order. */
    public Answers(Database database, List<AnswerListener> listeners) {
        this.store = new AnswerStore(database);
        this.listeners = List.copyOf(listeners);
    }

    /** Writes {@code answered} down, with all that follows from it. */
    public void add(Transaction transaction, Answered answered) {
        store.add(transaction, answered);
        listeners.forEach(listener -> listener.answered(transaction, answered));
    }

    /** Returns when the learner has last answered each question that she ever has, by its id. */
    public Map<String, Instant> lastAnswered(String learner) {
        return store.lastAnswered(learner);
    }
}
