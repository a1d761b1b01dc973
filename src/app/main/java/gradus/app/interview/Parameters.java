package gradus.app.interview;

import gradus.app.knowledge.Estimate;
import gradus.app.knowledge.Item;
import java.util.List;

/**
 * What an item asks for and how hard it is, as known when it was chosen.
 *
 * @param topic such as {@code T06}
 * @param concepts what it is about
 * @param difficulty how hard it is, in logits
 * @param guess the chance of who guesses
 */
public record Parameters(String topic, List<String> concepts, Estimate difficulty, double guess) {

    public Parameters {
        concepts = List.copyOf(concepts);
    }

    static Parameters of(Item item, String topic, Estimate difficulty) {
        return new Parameters(topic, item.concepts(), difficulty, item.guess());
    }
}
