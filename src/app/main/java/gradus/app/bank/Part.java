package gradus.app.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of a question.
 *
 * @param place where it is, as in "the prompt"
 * @param sentence whether it is a sentence, which a translation changes
 */
record Part(String place, Phrase phrase, boolean sentence) {

    private static final String UNFINISHED = "TODO(author)";

    /** Returns all texts of {@code question}. */
    static List<Part> of(Question question) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("the prompt", question.prompt(), true));
        parts.add(new Part("the explanation", question.explanation(), true));
        Body body = question.body();
        if (body instanceof Body.Choice choice) {
            choice.options().forEach(option -> parts.add(new Part("an option", option.text(), false)));
            whys(parts, choice.options().stream().map(Body.Option::why));
        } else if (body instanceof Body.Numeric number) {
            whys(parts, number.mistakes().stream().map(Body.Mistake::why));
        } else if (body instanceof Body.Expression expression) {
            whys(parts, expression.mistakes().stream().map(Body.Mistake::why));
        } else if (body instanceof Body.Result result) {
            whys(parts, result.mistakes().stream().map(Body.WrongText::why));
        } else if (body instanceof Body.Ordering ordering) {
            ordering.items().forEach(item -> parts.add(new Part("an item", item, false)));
        } else if (body instanceof Body.Matching matching) {
            matching.pairs().forEach(pair -> parts.add(new Part("a left", pair.left(), false)));
            matching.pairs().forEach(pair -> parts.add(new Part("a right", pair.right(), false)));
            matching.decoys().forEach(decoy -> parts.add(new Part("a decoy", decoy, false)));
        } else if (body instanceof Body.Bug bug) {
            whys(parts, bug.tempting().values().stream());
        }
        return parts;
    }

    private static void whys(List<Part> parts, Stream<? extends @Nullable Phrase> whys) {
        whys.forEach(why -> {
            if (why != null) {
                parts.add(new Part("a why", why, true));
            }
        });
    }

    /** Returns whether its author has left a mark that something is missing. */
    boolean isUnfinished() {
        return phrase.markdown().en().contains(UNFINISHED)
                || phrase.markdown().zh().contains(UNFINISHED);
    }
}
