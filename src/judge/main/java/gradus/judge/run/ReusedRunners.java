package gradus.judge.run;

import org.jspecify.annotations.Nullable;

/**
 * Lends one runner again and again. Only for an author's own solutions of one exercise: they have nothing to hide from
 * each other, and starting a runner costs more than all their tests. Used by one thread.
 */
public final class ReusedRunners implements Runners, AutoCloseable {

    /** A runner's processor time, and its room for classes, are bounded for its whole life. */
    private static final int MOST_USES = 60;

    private final RunnerPool pool;
    private @Nullable Runner kept;
    private int uses;

    /** Creates a lender that takes its runners from {@code pool}. */
    public ReusedRunners(RunnerPool pool) {
        this.pool = pool;
    }

    @Override
    public Runner take() {
        Runner again = kept;
        kept = null;
        if (again != null && again.isAlive()) {
            uses++;
            return again;
        }
        uses = 1;
        return pool.take();
    }

    @Override
    public void discard(Runner runner) {
        if (kept == null && runner.isAlive() && uses < MOST_USES) {
            kept = runner;
        } else {
            pool.discard(runner);
        }
    }

    @Override
    public void close() {
        Runner last = kept;
        if (last != null) {
            kept = null;
            pool.discard(last);
        }
    }
}
