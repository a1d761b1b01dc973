package gradus.app.web.browser;

import gradus.app.submission.Submissions;
import gradus.app.submission.Submissions.Subscription;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits with a deadline. */
final class Waiting {

    private static final int SECONDS = 20;

    private Waiting() {}

    static void forVerdict(Submissions submissions, String id) {
        CountDownLatch graded = new CountDownLatch(1);
        Subscription subscription = submissions.onVerdict(id, submission -> graded.countDown());
        try {
            if (!graded.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no verdict for %s within %d seconds".formatted(id, SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            subscription.close();
        }
    }
}
