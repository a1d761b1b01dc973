package gradus.app.knowledge;

import java.util.List;

/**
 * An ability or a difficulty, in logits.
 *
 * @param mean the best guess
 * @param variance how unsure it is, above 0
 */
public record Estimate(double mean, double variance) {

    /** The variance of what nothing is known about. */
    static final double UNKNOWN = 1.5;

    /** How much less sure an estimate becomes each day: half a year makes it worthless. */
    static final double PER_DAY = UNKNOWN / 180;

    /** What is known of an ability before the first evidence. */
    public static final Estimate PRIOR = new Estimate(0, UNKNOWN);

    private static final double LOGISTIC = 3 / (Math.PI * Math.PI);

    /** The estimate does not leave these bounds, and a probability does not become 0 or 1. */
    private static final double LARGEST = 6;

    private static final double SMALLEST_P = 1e-6;

    /** How many deviations to either side hold 90 %. */
    private static final double NINETY_PERCENT = 1.645;

    private static final Estimate MEDIUM = new Estimate(0, 1e-9);

    public Estimate {
        if (!(variance > 0) || Double.isNaN(mean)) {
            throw new IllegalArgumentException("mean %s, variance %s".formatted(mean, variance));
        }
    }

    /** Returns the standard deviation. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /** Returns the probability of answering an item of medium difficulty right, without guessing. */
    public double value() {
        return chance(MEDIUM, 0);
    }

    /** Returns the lower end of the range that the probability is in with 90 % certainty. */
    public double low() {
        return sigmoid(mean - NINETY_PERCENT * deviation());
    }

    /** Returns the upper end of that range. */
    public double high() {
        return sigmoid(mean + NINETY_PERCENT * deviation());
    }

    /** Returns the same after {@code days} in which nothing was seen of it. */
    public Estimate after(double days) {
        double older = variance + PER_DAY * Math.max(0, days);
        return new Estimate(mean, Math.max(variance, Math.min(UNKNOWN, older)));
    }

    /** Returns the mean of several abilities, as an item that needs all of them asks for it. */
    static Estimate together(List<Estimate> abilities) {
        int n = abilities.size();
        double mean = abilities.stream().mapToDouble(Estimate::mean).sum() / n;
        double variance = abilities.stream().mapToDouble(Estimate::variance).sum() / (n * n);
        return new Estimate(mean, variance);
    }

    /** Returns the probability that who has this ability answers an item of {@code difficulty} right. */
    public double chance(Estimate difficulty, double guess) {
        double unsure = damping(variance + difficulty.variance());
        return guess + (1 - guess) * sigmoid(unsure * (mean - difficulty.mean()));
    }

    static double damping(double variance) {
        return 1 / Math.sqrt(1 + LOGISTIC * variance);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /**
     * Something that was answered.
     *
     * @param guess the chance of who guesses
     * @param credit how much of the answer was right, 0 to 1
     * @param counts how much it counts, above 0 and at most 1
     */
    public record Evidence(double guess, double credit, double counts) {
        public Evidence {
            if (!(guess >= 0 && guess < 1) || !(credit >= 0 && credit <= 1) || !(counts > 0 && counts <= 1)) {
                throw new IllegalArgumentException("guess %s, credit %s, counts %s".formatted(guess, credit, counts));
            }
        }
    }

    /** Returns this ability after an answer to an item of {@code difficulty} that asks for it alone. */
    public Estimate learn(Evidence evidence, Estimate difficulty) {
        return learn(evidence, mean - difficulty.mean(), difficulty.variance(), 1);
    }

    /**
     * Returns this estimate after an answer.
     *
     * @param gap ability minus difficulty, of the means of all that takes part
     * @param others the variance of all that takes part beside this
     * @param weight by how much {@code gap} changes with this: 1/n of n abilities, −1 for the difficulty
     */
    Estimate learn(Evidence evidence, double gap, double others, double weight) {
        double g = damping(others);
        double slope = sigmoid(g * gap);
        double p = evidence.guess() + (1 - evidence.guess()) * slope;
        double bounded = Math.max(SMALLEST_P, Math.min(1 - SMALLEST_P, p));
        double derivative = weight * (1 - evidence.guess()) * g * slope * (1 - slope);
        double spread = bounded * (1 - bounded);
        double information = evidence.counts() * derivative * derivative / spread;
        double after = 1 / (1 / variance + information);
        double moved = mean + evidence.counts() * after * derivative * (evidence.credit() - p) / spread;
        return new Estimate(Math.max(-LARGEST, Math.min(LARGEST, moved)), after);
    }
}
