package gradus.app.submission;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Does the jobs of the queue: a bare id is a submission, and {@code kind:id} is work that nobody waits for, of whoever has
 * announced that kind.
 */
final class Jobs implements Consumer<String> {

    private static final char SEPARATOR = ':';

    private final Consumer<String> grading;
    private final Map<String, Consumer<String>> batches = new ConcurrentHashMap<>();

    Jobs(Consumer<String> grading) {
        this.grading = grading;
    }

    void add(String kind, Consumer<String> work) {
        if (!kind.matches("[a-z]+")) {
            throw new IllegalArgumentException("kind (%s) must be a word of small letters".formatted(kind));
        }
        if (batches.putIfAbsent(kind, work) != null) {
            throw new IllegalArgumentException("kind (%s) is taken".formatted(kind));
        }
    }

    static String id(String kind, String id) {
        return kind + SEPARATOR + id;
    }

    @Override
    public void accept(String job) {
        int separator = job.indexOf(SEPARATOR);
        if (separator < 0) {
            grading.accept(job);
            return;
        }
        Consumer<String> work = batches.get(job.substring(0, separator));
        if (work == null) {
            throw new IllegalStateException("nobody does jobs such as " + job);
        }
        work.accept(job.substring(separator + 1));
    }
}
