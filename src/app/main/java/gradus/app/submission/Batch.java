package gradus.app.submission;

import gradus.app.storage.JobQueue;
import gradus.app.storage.Transaction;

/** A way into the queue for work that nobody waits for: done when no submission waits, and like one it survives a crash. */
public final class Batch {

    private final String kind;
    private final JobQueue queue;

    Batch(String kind, JobQueue queue) {
        this.kind = kind;
        this.queue = queue;
    }

    /** Adds a job in {@code transaction}, unless it is there; call {@link #announce} after it is committed. */
    public void add(Transaction transaction, String id) {
        queue.add(transaction, Jobs.id(kind, id), JobQueue.priorityOfBatch());
    }

    /** Has the queue look for new jobs at once. */
    public void announce() {
        queue.announce();
    }
}
