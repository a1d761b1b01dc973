package gradus.judge.kit;

import gradus.wire.verdict.Words;
import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Requirements on random results. Each fails a correct solution with probability at most {@link #FALSE_ALARM}: the two
 * tails of a normal distribution beyond five standard deviations.
 */
public final class Chance {

    /** The probability that one check fails a correct solution, 5.7e-7. */
    public static final double FALSE_ALARM = 2 * new NormalDistribution().cumulativeProbability(-5);

    private static final double SIGMAS = 5;

    private static final ThreadLocal<Integer> COMPARISONS = ThreadLocal.withInitial(() -> 0);

    private Chance() {}

    /** Returns how many comparisons this thread has made so far: what a test may state as its false alarms follows from it. */
    public static int comparisons() {
        return COMPARISONS.get();
    }

    private static void count() {
        COMPARISONS.set(COMPARISONS.get() + 1);
    }

    /**
     * Requires that {@code hits} of {@code trials} fit independent trials of probability {@code p}.
     *
     * <p>Uses the exact binomial tail on the side where {@code hits} lies; half of {@link #FALSE_ALARM} on each side.
     *
     * @param what what is counted, as the start of a sentence; told to the learner
     */
    public static void share(Words what, int hits, int trials, double p) {
        if (trials <= 0 || hits < 0 || hits > trials) {
            throw new IllegalArgumentException("hits (%d) must be in [0, trials (%d)]".formatted(hits, trials));
        }
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p (%s) must be in (0, 1): nothing else is left to chance".formatted(p));
        }
        count();
        BinomialDistribution distribution = new BinomialDistribution(null, trials, p);
        boolean low = hits < distribution.getNumericalMean();
        double tail = low ? distribution.cumulativeProbability(hits) : 1 - distribution.cumulativeProbability(hits - 1);
        if (!(tail >= FALSE_ALARM / 2)) {
            throw off(what, low, "%d of %d with p = %s has a tail probability of %s".formatted(hits, trials, p, tail));
        }
    }

    /**
     * Requires that the mean of {@code samples} fits {@code expected}.
     *
     * <p>The mean of many independent samples is taken to be normal: give it a thousand or more, fewer only where a
     * single sample is nearly normal itself.
     *
     * @param what whose mean it is, as the start of a sentence; told to the learner
     * @param deviation the known standard deviation of one sample
     */
    public static void mean(Words what, double[] samples, double expected, double deviation) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("samples must not be empty");
        }
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("deviation (%s) must be positive".formatted(deviation));
        }
        count();
        double mean = Arrays.stream(samples).sum() / samples.length;
        if (Double.isNaN(mean)) {
            throw new Mismatch(new Words(what.en() + " is NaN.", what.zh() + "是 NaN。"), what.en() + ": NaN");
        }
        double sigmas = (mean - expected) / (deviation / Math.sqrt(samples.length));
        if (!(Math.abs(sigmas) <= SIGMAS)) {
            throw off(what, mean < expected, "mean %s, expected %s: %s sigmas".formatted(mean, expected, sigmas));
        }
    }

    private static Mismatch off(Words what, boolean low, String detail) {
        Words words = low
                ? new Words(what.en() + " is too low to be chance.", what.zh() + "偏低，不可能只是偶然。")
                : new Words(what.en() + " is too high to be chance.", what.zh() + "偏高，不可能只是偶然。");
        return new Mismatch(words, what.en() + ": " + detail);
    }
}
