package gradus.judge;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, with a deadline. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private Eventually() {}

    /** Returns as soon as {@code condition} holds; fails with {@code what} if it does not within 20 s. */
    public static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within %s: %s".formatted(DEADLINE, what));
            }
            Thread.sleep(5);
        }
    }
}
