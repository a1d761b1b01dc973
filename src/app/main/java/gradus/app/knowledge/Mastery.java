package gradus.app.knowledge;

import gradus.app.concept.Concept;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well a learner knows a concept.
 *
 * @param ability the estimate as of now
 * @param answers how many answers it rests on
 * @param verdicts how many verdicts on code it rests on
 * @param at when there was evidence last; null if there never was
 */
public record Mastery(
        Concept concept,
        Estimate ability,
        int answers,
        int verdicts,
        @Nullable Instant at) {

    /** An estimate less sure than this says too little to be shown as a number. */
    private static final double LARGEST_DEVIATION = 1.0;

    /** Who answers four of five medium questions right knows a concept well. */
    private static final double MASTERED = 0.8;

    /** Returns the probability of answering an item of medium difficulty right, without guessing. */
    public double value() {
        return ability.value();
    }

    /** Returns the lower end of the range that the probability is in with 90 % certainty. */
    public double low() {
        return ability.low();
    }

    /** Returns the upper end of that range. */
    public double high() {
        return ability.high();
    }

    /** Returns whether there is enough evidence to say anything. */
    public boolean known() {
        return enough(answers + verdicts, ability);
    }

    static boolean enough(int evidence, Estimate ability) {
        return evidence > 0 && ability.deviation() <= LARGEST_DEVIATION;
    }

    /** Returns whether it is known well, as far as anybody can say. */
    public boolean mastered() {
        return known() && value() >= MASTERED;
    }

    /** Returns how many pieces of evidence there are. */
    public int evidence() {
        return answers + verdicts;
    }
}
