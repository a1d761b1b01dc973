package gradus.app.submission;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who waits for which verdict. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final ConcurrentMap<String, List<Listener>> bySubmission = new ConcurrentHashMap<>();

    /** Adds a listener, which is called at most once, by {@link #tell} or by {@link Listener#tell}. */
    Listener add(String id, Consumer<Submission> consumer) {
        Listener listener = new Listener(id, consumer);
        bySubmission.compute(id, (key, there) -> {
            List<Listener> all = there == null ? new CopyOnWriteArrayList<>() : there;
            all.add(listener);
            return all;
        });
        return listener;
    }

    void tell(Submission graded) {
        List<Listener> waiting = bySubmission.remove(graded.id());
        if (waiting != null) {
            waiting.forEach(listener -> listener.tell(graded));
        }
    }

    /** Returns for how many submissions somebody waits. */
    int size() {
        return bySubmission.size();
    }

    final class Listener implements Submissions.Subscription {

        private final String id;
        private final Consumer<Submission> consumer;
        private final AtomicBoolean done = new AtomicBoolean();

        private Listener(String id, Consumer<Submission> consumer) {
            this.id = id;
            this.consumer = consumer;
        }

        void tell(Submission graded) {
            if (done.compareAndSet(false, true)) {
                try {
                    consumer.accept(graded);
                } catch (RuntimeException e) {
                    // the verdict is stored; one listener's trouble is not the others'
                    LOG.warn("a listener to submission {} failed", id, e);
                }
            }
            close();
        }

        @Override
        public void close() {
            done.set(true);
            bySubmission.computeIfPresent(id, (key, there) -> {
                there.remove(this);
                return there.isEmpty() ? null : there;
            });
        }
    }
}
