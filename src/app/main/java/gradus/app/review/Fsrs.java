package gradus.app.review;

/**
 * FSRS-6, the Free Spaced Repetition Scheduler (open-spaced-repetition, 2025): how a memory fades, and what a rating makes
 * of it. Formulas and default weights are those of FSRS-6; the difficulty that a memory drifts back to is not
 * clamped, as in fsrs-rs, which Anki uses.
 *
 * <pre>
 *   retrievability    R(t, S) = (1 + f·t/S)^(−w20),              f = 0.9^(−1/w20) − 1, so that R(S, S) = 0.9
 *   first rating      S = w[G−1],  D = w4 − e^(w5·(G−1)) + 1
 *   difficulty        D′ = w7·D(4) + (1 − w7)·(D − w6·(G−3)·(10−D)/9)
 *   remembered        S′ = S·(1 + e^w8·(11−D)·S^(−w9)·(e^(w10·(1−R)) − 1)·(w15 if hard)·(w16 if easy))
 *   forgotten         S′ = min(w11·D^(−w12)·((S+1)^w13 − 1)·e^(w14·(1−R)),  S / e^(w17·w18))
 *   on the same day   S′ = S·e^(w17·(G−3+w18))·S^(−w19), not less than S for G ≥ 3
 * </pre>
 */
public final class Fsrs {

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
        1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double FACTOR = Math.pow(0.9, -1 / W[20]) - 1;
    private static final double SMALLEST_STABILITY = 0.001;
    private static final int LONGEST_DAYS = 36_500;

    private final double retention;

    /** Creates a scheduler that brings things back when they are remembered with the probability {@code retention}. */
    public Fsrs(double retention) {
        if (!(retention > 0.5 && retention < 1)) {
            throw new IllegalArgumentException("retention %s must be above 0.5 and below 1".formatted(retention));
        }
        this.retention = retention;
    }

    /** Returns the probability that something is remembered {@code days} after it was seen. */
    public static double retrievability(Memory memory, double days) {
        return Math.pow(1 + FACTOR * days / memory.stability(), -W[20]);
    }

    /** Returns the memory of something that was rated for the first time. */
    public static Memory first(Rating rating) {
        return new Memory(W[rating.number() - 1], bounded(difficulty(rating)));
    }

    /** Returns the memory of something that was rated again, {@code days} after the last time. */
    public static Memory next(Memory before, Rating rating, double days) {
        double stability = days < 1 ? sameDay(before, rating) : later(before, rating, days);
        return new Memory(Math.max(SMALLEST_STABILITY, stability), harder(before.difficulty(), rating));
    }

    /** Returns after how many whole days something is due again. */
    public int interval(Memory memory) {
        double days = memory.stability() / FACTOR * (Math.pow(retention, -1 / W[20]) - 1);
        return (int) Math.max(1, Math.min(LONGEST_DAYS, Math.round(days)));
    }

    private static double difficulty(Rating rating) {
        return W[4] - Math.exp(W[5] * (rating.number() - 1)) + 1;
    }

    private static double harder(double difficulty, Rating rating) {
        double change = -W[6] * (rating.number() - 3);
        double damped = difficulty + change * (10 - difficulty) / 9;
        return bounded(W[7] * difficulty(Rating.EASY) + (1 - W[7]) * damped);
    }

    private static double bounded(double difficulty) {
        return Math.max(1, Math.min(10, difficulty));
    }

    private static double sameDay(Memory before, Rating rating) {
        double s = before.stability();
        double growth = Math.exp(W[17] * (rating.number() - 3 + W[18])) * Math.pow(s, -W[19]);
        return s * (rating.number() >= 3 ? Math.max(1, growth) : growth);
    }

    private static double later(Memory before, Rating rating, double days) {
        double r = retrievability(before, days);
        return rating == Rating.AGAIN ? forgotten(before, r) : remembered(before, rating, r);
    }

    private static double remembered(Memory before, Rating rating, double r) {
        double s = before.stability();
        double bonus = rating == Rating.HARD ? W[15] : rating == Rating.EASY ? W[16] : 1;
        return s
                * (1
                        + Math.exp(W[8])
                                * (11 - before.difficulty())
                                * Math.pow(s, -W[9])
                                * (Math.exp(W[10] * (1 - r)) - 1)
                                * bonus);
    }

    private static double forgotten(Memory before, double r) {
        double s = before.stability();
        double faded = W[11]
                * Math.pow(before.difficulty(), -W[12])
                * (Math.pow(s + 1, W[13]) - 1)
                * Math.exp(W[14] * (1 - r));
        return Math.min(faded, s / Math.exp(W[17] * W[18]));
    }
}
