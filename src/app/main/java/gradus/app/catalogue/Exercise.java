package gradus.app.catalogue;

import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An exercise of the catalogue: what a page shows of it, and what the judge needs to grade it.
 *
 * <p>Not a record: a record's {@code toString} would print the hidden tests into any log it meets.
 */
public final class Exercise {

    private final Description description;
    private final ExerciseSpec spec;
    private final String suite;
    private final String fingerprint;
    private final Supplier<PreparedExercise> preparation;

    Exercise(Description description, ExerciseSpec spec, String fingerprint, Supplier<PreparedExercise> preparation) {
        this.description = description;
        this.spec = spec;
        // it hashes all tests, and pages ask for it
        this.suite = spec.suite();
        this.fingerprint = fingerprint;
        this.preparation = preparation;
    }

    /**
     * What readers are told about an exercise.
     *
     * @param title its name
     * @param topic the topic it belongs to, such as {@code T06}
     * @param concepts the concepts it teaches, as slugs
     * @param difficulty how hard it is
     * @param prerequisites the slugs of the exercises to solve before; may name some that are not in the catalogue
     * @param hints a ladder: each says more than the one before
     * @param statement sanitised HTML; maths is TeX in elements of class {@code math}
     * @param editorial what to read after solving it, as HTML like the statement; null if it is not written yet
     */
    record Description(
            Words title,
            String topic,
            List<String> concepts,
            Difficulty difficulty,
            List<String> prerequisites,
            List<Words> hints,
            Words statement,
            @Nullable Words editorial) {
        Description {
            concepts = List.copyOf(concepts);
            prerequisites = List.copyOf(prerequisites);
            hints = List.copyOf(hints);
        }
    }

    /** Returns the folder's name, which is also the exercise's address. */
    public String slug() {
        return spec.slug();
    }

    /** Returns a name for all that it was read from. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Returns what its author wrote, hidden tests included: for those who check it, never for a page of a learner. */
    public ExerciseSpec spec() {
        return spec;
    }

    /** Returns its name. */
    public Words title() {
        return description.title();
    }

    /** Returns the topic it belongs to, such as {@code T06}. */
    public String topic() {
        return description.topic();
    }

    /** Returns the concepts it teaches, as slugs such as {@code chain-rule}. */
    public List<String> concepts() {
        return description.concepts();
    }

    /** Returns how hard it is. */
    public Difficulty difficulty() {
        return description.difficulty();
    }

    /** Returns the slugs of what to solve before, which may name exercises that are not in the catalogue. */
    public List<String> prerequisites() {
        return description.prerequisites();
    }

    /** Returns the hints, a ladder: each says more than the one before. */
    public List<Words> hints() {
        return description.hints();
    }

    /** Returns the statement as sanitised HTML; maths is TeX in {@code span.math} and {@code div.math}. */
    public Words statement() {
        return description.statement();
    }

    /** Returns what to read after solving it, as HTML like the statement; null if it is not written yet. */
    public @Nullable Words editorial() {
        return description.editorial();
    }

    /** Returns the simple name of the class that the learner writes. */
    public String solutionName() {
        return spec.solutionName();
    }

    /** Returns what the editor opens with. */
    public String starter() {
        return spec.starter();
    }

    /** Returns the contract's sources by file name. */
    public Map<String, String> contract() {
        return spec.contract();
    }

    /** Returns the visible tests' sources by file name. */
    public Map<String, String> visibleTests() {
        return spec.visibleTests();
    }

    /** Returns what may be told about each test, in the order they run; titles and points, never a hidden source. */
    public List<TestSpec> tests() {
        return spec.tests();
    }

    /** Returns the points that its hidden tests are worth. */
    public int maxScore() {
        return spec.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .mapToInt(TestSpec::points)
                .sum();
    }

    /** Returns the hash of its tests and its contract: the version that a verdict belongs to. */
    public String suite() {
        return suite;
    }

    /**
     * Returns the exercise compiled for the judge; waits for the preparation if it is not done yet.
     *
     * @throws gradus.judge.ExerciseFault if the author's files do not compile
     */
    public PreparedExercise prepared() {
        return preparation.get();
    }

    @Override
    public String toString() {
        return "Exercise[" + slug() + "]";
    }
}
