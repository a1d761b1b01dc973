package gradus.app.knowledge;

import gradus.app.concept.Topic;
import java.util.List;

/**
 * How well a learner knows the concepts of a topic, taken together.
 *
 * <p>What is known of one concept says little about its neighbours, so that there is no gain in certainty from their number: the
 * estimate is the mean of all of them, those included that nothing is known about, and as unsure as they are on average.
 *
 * @param known how many of its concepts there is enough evidence for
 * @param answers how many answers there were about its concepts; one about two concepts counts for both
 * @param verdicts how many verdicts, likewise
 */
public record TopicMastery(Topic topic, Estimate ability, int known, int answers, int verdicts) {

    static TopicMastery of(Topic topic, List<Mastery> concepts) {
        double mean = concepts.stream()
                .mapToDouble(mastery -> mastery.ability().mean())
                .average()
                .orElse(Estimate.PRIOR.mean());
        double deviation = concepts.stream()
                .mapToDouble(mastery -> mastery.ability().deviation())
                .average()
                .orElse(Estimate.PRIOR.deviation());
        return new TopicMastery(
                topic,
                new Estimate(mean, deviation * deviation),
                (int) concepts.stream().filter(Mastery::known).count(),
                concepts.stream().mapToInt(Mastery::answers).sum(),
                concepts.stream().mapToInt(Mastery::verdicts).sum());
    }

    /** Returns whether there is enough evidence to say anything. */
    public boolean enough() {
        return Mastery.enough(answers + verdicts, ability);
    }
}
