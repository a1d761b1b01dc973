package gradus.app.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.app.concept.Concept;
import gradus.app.concept.Topic;
import gradus.wire.verdict.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicMasteryTest {

    private static final Mastery UNKNOWN = mastery(Estimate.PRIOR, 0);

    private static Mastery mastery(Estimate ability, int answers) {
        Concept concept = new Concept("depth", Words.same("Depth"), "T00", List.of());
        return new Mastery(concept, ability, answers, 0, answers == 0 ? null : Instant.EPOCH);
    }

    private static TopicMastery of(Mastery... concepts) {
        return TopicMastery.of(new Topic("T00", Words.same("Topic"), List.of()), List.of(concepts));
    }

    @Test
    void manyConceptsThatNothingIsKnownOf_areNotKnownTogether() {
        TopicMastery topic = of(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

        assertThat(topic.enough()).isFalse();
        assertThat(topic.ability().deviation()).isCloseTo(Estimate.PRIOR.deviation(), within(1e-9));
    }

    @Test
    void oneConceptOfMany_isNotTheTopic() {
        assertThat(of(mastery(new Estimate(2, 0.2), 20), UNKNOWN, UNKNOWN, UNKNOWN)
                        .enough())
                .isFalse();
    }

    @Test
    void knownConcepts_makeAKnownTopic_asUnsureAsTheyAre() {
        TopicMastery topic = of(mastery(new Estimate(2, 0.25), 5), mastery(new Estimate(0, 0.25), 7));

        assertThat(topic.enough()).isTrue();
        assertThat(topic.known()).isEqualTo(2);
        assertThat(topic.answers()).isEqualTo(12);
        assertThat(topic.ability().mean()).isCloseTo(1, within(1e-9));
        assertThat(topic.ability().variance()).isCloseTo(0.25, within(1e-9));
    }
}
