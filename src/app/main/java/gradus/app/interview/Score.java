package gradus.app.interview;

import gradus.app.knowledge.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody did, as the probability of answering an item of medium difficulty right, without guessing.
 *
 * @param ability the estimate that it is computed from
 * @param items how many items it rests on; at least one
 */
public record Score(Estimate ability, int items) {

    private static final int FEWEST_ITEMS = 2;

    /** An estimate less sure than this, in logits, says too little. */
    private static final double LARGEST_DEVIATION = 1.0;

    public Score {
        if (items < 1) {
            throw new IllegalArgumentException("items (%d) must be positive: no evidence is no score".formatted(items));
        }
    }

    /** Returns the score of {@code credits}; null if there are none. */
    static @Nullable Score of(List<Credit> credits) {
        return credits.isEmpty() ? null : new Score(Credit.ability(credits), credits.size());
    }

    /** Returns the probability. */
    public double value() {
        return ability.value();
    }

    /** Returns the lower end of the range that it is in with 90 % certainty. */
    public double low() {
        return ability.low();
    }

    /** Returns the upper end of that range. */
    public double high() {
        return ability.high();
    }

    /** Returns whether there is enough evidence to show a number. */
    public boolean enough() {
        return items >= FEWEST_ITEMS && ability.deviation() <= LARGEST_DEVIATION;
    }
}
