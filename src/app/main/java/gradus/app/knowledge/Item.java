package gradus.app.knowledge;

import gradus.app.bank.Question;
import gradus.app.catalogue.Difficulty;
import gradus.app.catalogue.Exercise;
import java.util.List;

/**
 * Something that tells what a learner knows.
 *
 * @param id {@code question:<id>} or {@code exercise:<slug>}
 * @param concepts what it is about
 * @param first its difficulty before anybody has answered
 * @param guess the chance of who guesses
 */
public record Item(String id, List<String> concepts, Estimate first, double guess) {

    private static final String QUESTION = "question:";
    private static final String EXERCISE = "exercise:";

    /** An author's word for a difficulty is a hint, not a measurement. */
    private static final double AUTHOR_VARIANCE = 0.5;

    public Item {
        concepts = List.copyOf(concepts);
    }

    /** Returns a question as an item. */
    public static Item of(Question question) {
        return new Item(question(question.id()), question.concepts(), first(question.difficulty()), question.guess());
    }

    /** Returns an exercise as an item: nobody guesses a piece of code. */
    public static Item of(Exercise exercise) {
        return new Item(exercise(exercise.slug()), exercise.concepts(), first(exercise.difficulty()), 0);
    }

    private static Estimate first(Difficulty difficulty) {
        double mean = switch (difficulty) {
            case EASY -> -1;
            case MEDIUM -> 0;
            case HARD -> 1;
        };
        return new Estimate(mean, AUTHOR_VARIANCE);
    }

    /** Returns the id of the question {@code id} as an item. */
    public static String question(String id) {
        return QUESTION + id;
    }

    /** Returns the id of the exercise {@code slug} as an item. */
    public static String exercise(String slug) {
        return EXERCISE + slug;
    }

    /** Returns whether {@code item} is a question's id as an item. */
    public static boolean isQuestion(String item) {
        return item.startsWith(QUESTION);
    }

    /** Returns the question's id or the exercise's slug in the id of an item. */
    public static String name(String item) {
        return item.substring(item.indexOf(':') + 1);
    }
}
