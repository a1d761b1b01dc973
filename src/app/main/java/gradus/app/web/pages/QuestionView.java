package gradus.app.web.pages;

import gradus.app.bank.Feedback;
import gradus.app.bank.Question;
import gradus.app.bank.Sight;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question on a page, before or after it was answered.
 *
 * @param texts the words, in the reader's language
 * @param sight what is seen before answering
 * @param given what was answered, or typed and refused
 * @param error why what was typed can't be marked; empty if nothing is wrong with it
 * @param feedback what is said about the answer; null before it, and where nothing is said yet
 * @param links exercises about the same
 */
public record QuestionView(
        Texts texts,
        Sight sight,
        List<String> given,
        String error,
        @Nullable Feedback feedback,
        List<Link> links) {

    private static final int MOST_LINKS = 3;

    public QuestionView {
        given = List.copyOf(given);
        links = List.copyOf(links);
    }

    /** An exercise to go on with. */
    public record Link(String address, String title) {}

    /** Returns a question that is asked; {@code typed} and {@code error} are of an answer that was refused. */
    static QuestionView asked(Texts texts, Variant variant, List<String> typed, String error) {
        return new QuestionView(texts, variant.sight(texts.language()), typed, error, null, List.of());
    }

    /** Returns a question that was answered by {@code given}. */
    static QuestionView answered(Texts texts, Variant variant, List<String> given, Catalogue catalogue) {
        return new QuestionView(
                texts,
                variant.sight(texts.language()),
                given,
                "",
                variant.feedback(given, texts.language()),
                links(variant.question(), catalogue, texts));
    }

    /** Those whose misconceptions the question probes come first, then those about its first concepts. */
    private static List<Link> links(Question question, Catalogue catalogue, Texts texts) {
        Set<Exercise> exercises = new LinkedHashSet<>();
        question.misconceptions()
                .forEach(id -> catalogue.find(id.substring(0, id.indexOf('/'))).ifPresent(exercises::add));
        for (String concept : question.concepts()) {
            catalogue.all().stream()
                    .filter(exercise -> exercise.concepts().contains(concept))
                    .forEach(exercises::add);
        }
        List<Link> links = new ArrayList<>();
        for (Exercise exercise : exercises) {
            if (links.size() < MOST_LINKS) {
                links.add(new Link(
                        "/exercises/" + exercise.slug(), exercise.title().in(texts.language())));
            }
        }
        return links;
    }

    /** Returns whether {@code position} is what was chosen. */
    public boolean chosen(int position) {
        return given.contains(Integer.toString(position));
    }

    /** Returns what was typed at {@code index}; empty if nothing was. */
    public String typed(int index) {
        return index < given.size() ? given.get(index) : "";
    }

    /** Returns a list's letters for choices that a select offers: A, B, C … */
    public String letter(int position) {
        return String.valueOf((char) ('A' + position));
    }
}
