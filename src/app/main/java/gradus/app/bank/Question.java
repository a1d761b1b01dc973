package gradus.app.bank;

import gradus.app.catalogue.Difficulty;
import java.util.List;

/**
 * A question as its author wrote it.
 *
 * @param id unique in the bank
 * @param topic such as {@code T06}
 * @param kind what kind it is
 * @param concepts what it is about; at least one
 * @param difficulty how hard its author thinks it is
 * @param misconceptions the misconceptions of exercises that it probes, as {@code <slug>/<misconception>}
 * @param corrects the numbers of the errors in the lecture notes that it answers
 * @param prompt what is asked
 * @param explanation why the answer is right
 * @param body what depends on the kind
 * @param fingerprint another one as soon as a byte of the file is another
 */
public record Question(
        String id,
        String topic,
        Kind kind,
        List<String> concepts,
        Difficulty difficulty,
        List<String> misconceptions,
        List<String> corrects,
        Phrase prompt,
        Phrase explanation,
        Body body,
        String fingerprint) {

    public Question {
        concepts = List.copyOf(concepts);
        misconceptions = List.copyOf(misconceptions);
        corrects = List.copyOf(corrects);
    }

    /** Returns the probability of a right answer by somebody who guesses. */
    public double guess() {
        return body.guess();
    }
}
