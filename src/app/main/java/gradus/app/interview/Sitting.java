package gradus.app.interview;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What happens in an interview while it goes on: something is taken for the item that is asked, if it is still time. */
final class Sitting {

    private final Database database;
    private final InterviewStore store;
    private final Stock stock;
    private final Clock clock;

    Sitting(Database database, InterviewStore store, Stock stock, Clock clock) {
        this.database = database;
        this.store = store;
        this.stock = stock;
        this.clock = clock;
    }

    /** What is written for the item that is asked. */
    @FunctionalInterface
    interface Step {
        void take(Transaction transaction, Interview.Item current, Instant now);
    }

    /** Takes {@code step} if {@code item} is the one that is asked and it is still time; then asks the next, or ends. */
    Taken goOn(Interview interview, Interview.Item item, Step step) {
        // what there is to ask does not depend on this answer, and is read before the database is locked
        Selection selection = stock.selection(interview.learner(), clock.instant());
        return inTime(interview, item, (transaction, current, now) -> {
            step.take(transaction, current, now);
            Optional<Interview.Item> next = selection.next(stored(transaction, interview), now);
            next.ifPresent(more -> store.add(transaction, interview.id(), more));
            if (next.isEmpty()) {
                store.finish(transaction, interview.id(), now);
            }
        });
    }

    /** Takes {@code step} if {@code item} is the one that is asked and it is still time. */
    Taken inTime(Interview interview, Interview.Item item, Step step) {
        return database.write(transaction -> {
            Instant now = Instant.ofEpochMilli(clock.millis());
            Interview stored = stored(transaction, interview);
            if (stored.overAt(now)) {
                return Taken.TIME_IS_UP;
            }
            Interview.Item current = stored.current().orElse(null);
            if (current == null || current.place() != item.place()) {
                return Taken.NOT_CURRENT;
            }
            step.take(transaction, current, now);
            return Taken.TAKEN;
        });
    }

    private Interview stored(Transaction transaction, Interview interview) {
        return store.find(transaction, interview.id()).orElseThrow();
    }
}
