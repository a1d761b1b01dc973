package gradus.app.submission;

/** Too many runs are waiting; the learner may try again in a moment. */
public final class RunQueueFull extends RuntimeException {

    RunQueueFull(int limit) {
        super("%d runs are waiting already".formatted(limit));
    }
}
