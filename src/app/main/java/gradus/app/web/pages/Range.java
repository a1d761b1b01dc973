package gradus.app.web.pages;

import gradus.app.interview.Score;
import gradus.app.knowledge.Mastery;
import gradus.app.knowledge.TopicMastery;

/**
 * An estimated probability with the range that it is in, in percent.
 *
 * @param known whether there is enough evidence to show it as a number
 */
public record Range(long percent, long low, long high, boolean known) {

    /** Returns the score of an interview. */
    public static Range of(Score score) {
        return of(score.value(), score.low(), score.high(), score.enough());
    }

    static Range of(Mastery mastery) {
        return of(mastery.value(), mastery.low(), mastery.high(), mastery.known());
    }

    static Range of(TopicMastery topic) {
        return of(
                topic.ability().value(), topic.ability().low(), topic.ability().high(), topic.enough());
    }

    private static Range of(double value, double low, double high, boolean known) {
        return new Range(Math.round(100 * value), Math.round(100 * low), Math.round(100 * high), known);
    }
}
