package gradus.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.app.MadeUpExercise;
import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    @TempDir
    private Path home;

    private Catalogue open() {
        return Catalogue.open(home, spec -> {
            throw new IllegalStateException("nobody asked to prepare " + spec.slug());
        });
    }

    @Test
    void exercise_isReadWhole() {
        MadeUpExercise.in(home, "chain-rule", "T06", "medium");

        Exercise exercise = open().find("chain-rule").orElseThrow();

        assertThat(exercise.title()).isEqualTo(new Words("The exercise chain-rule", "练习 chain-rule"));
        assertThat(exercise.topic()).isEqualTo("T06");
        assertThat(exercise.difficulty()).isEqualTo(Difficulty.MEDIUM);
        assertThat(exercise.concepts()).containsExactly("chain-rule");
        assertThat(exercise.prerequisites()).containsExactly("something-before");
        assertThat(exercise.hints()).extracting(Words::en).containsExactly("Hint one", "Hint two", "Hint three");
        assertThat(exercise.statement().en()).contains("<span class=\"math\">");
        assertThat(exercise.starter()).contains("todo");
        assertThat(exercise.solutionName()).isEqualTo("ChainRule");
        assertThat(exercise.contract()).containsOnlyKeys("ChainRuleContract.java");
        assertThat(exercise.visibleTests()).containsOnlyKeys("VisibleTest.java");
        assertThat(exercise.tests())
                .extracting(ExerciseSpec.TestSpec::name)
                .containsExactly("showsAnExample", "agrees", "keepsItsInput");
        assertThat(exercise.tests())
                .extracting(ExerciseSpec.TestSpec::visibility)
                .containsExactly(Visibility.VISIBLE, Visibility.HIDDEN, Visibility.HIDDEN);
        assertThat(exercise.maxScore()).isEqualTo(MadeUpExercise.MAX_SCORE);
    }

    @Test
    void exercise_asText_holdsNoSecret() {
        MadeUpExercise.in(home, "chain-rule");

        assertThat(open().find("chain-rule").orElseThrow()).hasToString("Exercise[chain-rule]");
    }

    @Test
    void all_isOrderedByTopicDifficultyAndSlug() {
        MadeUpExercise.in(home, "d", "T02", "easy");
        MadeUpExercise.in(home, "c", "T01", "hard");
        MadeUpExercise.in(home, "b", "T01", "easy");
        MadeUpExercise.in(home, "a", "T01", "easy");
        MadeUpExercise.in(home, "e", "T01", "medium");

        assertThat(open().all()).extracting(Exercise::slug).containsExactly("a", "b", "e", "c", "d");
    }

    @Test
    void home_withoutExercises_isRefusedInOneSentence() {
        assertThatThrownBy(this::open)
                .isInstanceOf(CatalogueFault.class)
                .hasMessage("there is no folder exercises in %s; name the folder that has it with --home", home);
    }

    @Test
    void faultyExercise_isLeftOut_andTheOthersAreOffered() {
        MadeUpExercise.in(home, "good");
        MadeUpExercise.in(home, "bad").remove("exercise.yaml");

        Catalogue catalogue = open();

        assertThat(catalogue.all()).extracting(Exercise::slug).containsExactly("good");
        assertThat(catalogue.find("bad")).isEmpty();
        assertThat(catalogue.faults())
                .containsOnlyKeys("bad")
                .containsEntry("bad", "exercise bad: exercise.yaml is missing");
    }

    @Test
    void faultInYaml_hasTheLineOfItsPlace() {
        MadeUpExercise.in(home, "made-up").replace("exercise.yaml", "points: 2", "points: none");

        assertThat(open().faults().get("made-up"))
                .startsWith("exercise made-up: exercise.yaml:17: tests.hidden[1].points must be");
    }

    @Test
    void keyThatIsMissing_hasTheLineOfWhatShouldHoldIt() {
        MadeUpExercise.in(home, "made-up").replace("exercise.yaml", ", zh: \"提示二\"", "");

        assertThat(open().faults().get("made-up"))
                .isEqualTo("exercise made-up: exercise.yaml:10: hints[1].zh is missing");
    }

    @Test
    void everyPart_isLookedAt_whenOneIsWrong() {
        MadeUpExercise.in(home, "made-up")
                .replace("exercise.yaml", "topic: T01", "topic: six")
                .remove("statement.zh.md")
                .remove("starter")
                .replace("wrong/forgets/misconception.yaml", "hint:", "hints:");

        assertThat(open().unreadable("made-up"))
                .containsExactly(
                        "exercise.yaml:2: topic is \"six\" but must be a topic such as T06",
                        "statement.zh.md is missing",
                        "starter/MadeUp.java is missing",
                        "reference-solutions/made-up/wrong/forgets/misconception.yaml:1: hint is missing");
    }

    @Test
    void newReading_takesThePlaceOfTheOld_whenItIsOffered() {
        MadeUpExercise files = MadeUpExercise.in(home, "made-up");
        Catalogue catalogue = open();
        Exercise old = catalogue.find("made-up").orElseThrow();
        files.replace("exercise.yaml", "The exercise", "Another exercise");

        Exercise fresh = catalogue.read("made-up");
        assertThat(catalogue.find("made-up")).contains(old);
        catalogue.offer(fresh);

        assertThat(fresh.fingerprint()).isNotEqualTo(old.fingerprint()).isEqualTo(catalogue.fingerprint("made-up"));
        assertThat(catalogue.find("made-up")).contains(fresh);
        assertThat(old.title().en()).startsWith("The exercise");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            exercise.yaml | title:            | titel:         | exercise.yaml: title is missing
            exercise.yaml | topic: T01        | topic: T01\\nx: 1 | exercise.yaml: x is not a key of this place; expected hints, title, topic, concepts, difficulty, prerequisites, contract, solution, tests, equivalent, limits, allows
            exercise.yaml | topic: T01        | topic: six     | exercise.yaml: topic is "six" but must be a topic such as T06
            exercise.yaml | topic: T01        | topic: [T01]   | exercise.yaml: topic must be text
            exercise.yaml | topic: T01        | topic: T01\\nallows: [files, filez] | exercise.yaml: allows[1] is "filez" but must be one of files, network, processes, exit, threads, waiting, reflection, native, serialization, environment, input, stack, other
            exercise.yaml | topic: T01        | topic: T01\\nallows: files | exercise.yaml: allows must be a list
            exercise.yaml | easy              | simple         | exercise.yaml: difficulty is "simple" but must be easy, medium or hard
            exercise.yaml | zh: "提示二"         | zh: ""         | exercise.yaml: hints[1].zh must be text
            exercise.yaml | , zh: "提示二"       | ''             | exercise.yaml: hints[1].zh is missing
            exercise.yaml | zh: "提示二"         | cn: "提示二"      | exercise.yaml: hints[1].zh is missing
            exercise.yaml | points: 3,        | points: 0,     | exercise.yaml: tests.hidden[0].points must be a whole number, at least 1
            exercise.yaml | points: 3,        | points: 2.5,   | exercise.yaml: tests.hidden[0].points must be a whole number, at least 1
            exercise.yaml | name: agrees      | name: keepsItsInput | exercise.yaml: tests names keepsItsInput twice; a test's name is unique in its exercise
            exercise.yaml | name: agrees      | name: a b      | exercise.yaml: tests.hidden[0].name is "a b" but must be the name of a test method
            exercise.yaml | solution: Made    | solution: Mad  | exercise.yaml: solution is "MadUp" but must be MadeUp, the slug as a class name
            exercise.yaml | concepts: [       | concepts: [A B, | exercise.yaml: concepts[0] is "A B" but must be lower-case words joined by hyphens
            exercise.yaml | concepts: [chain-rule] | concepts: chain-rule | exercise.yaml: concepts must be a list
            exercise.yaml | hints:            | limits: {callMillis: -1}\\nhints: | exercise.yaml: limits.callMillis must be a whole number, at least 1
            exercise.yaml | hints:            | limits: {call: 1}\\nhints: | exercise.yaml: limits.call is not a key of this place; expected callMillis, testMillis, totalMillis, outputChars
            exercise.yaml | hints:            | limits: 7\\nhints: | exercise.yaml: limits must be a map of keys and values
            wrong/forgets/misconception.yaml | fails: [agrees] | fails: []      | reference-solutions/made-up/wrong/forgets/misconception.yaml: the file has an empty list fails; a wrong solution fails at least one hidden test
            wrong/forgets/misconception.yaml | fails: [agrees] | fails: [other] | reference-solutions/made-up/wrong/forgets/misconception.yaml: the file says that other fails, which is no hidden test of exercise.yaml
            wrong/forgets/misconception.yaml | hint:           | hints:         | reference-solutions/made-up/wrong/forgets/misconception.yaml: hint is missing
            starter/MadeUp.java | package exercise.madeup; | package other; | starter/MadeUp.java must be in the package of the exercise: package exercise.madeup;
            """)
    void fault_namesFileAndKey(String file, String from, String to, String message) {
        MadeUpExercise.in(home, "made-up").replace(file, from, to.replace("\\n", "\n"));

        if (message.isEmpty()) {
            assertThat(open().faults()).isEmpty();
        } else {
            // which line it is has a test of its own
            String fault = String.valueOf(open().faults().get("made-up")).replaceFirst("yaml:[0-9]+:", "yaml:");
            assertThat(fault).isEqualTo("exercise made-up: " + message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            statement.zh.md     | statement.zh.md is missing
            starter             | starter/MadeUp.java is missing
            hidden-tests        | the folder hidden-tests is missing
            contract/MadeUpContract.java | contract has no MadeUpContract.java
            visible-tests/VisibleTest.java | visible-tests has no Java file
            reference           | the folder reference-solutions/made-up/reference is missing
            wrong/forgets/misconception.yaml | reference-solutions/made-up/wrong/forgets/misconception.yaml is missing
            wrong/forgets/MadeUp.java | reference-solutions/made-up/wrong/forgets has no MadeUp.java
            """)
    void missingFile_isNamed(String file, String message) {
        MadeUpExercise.in(home, "made-up").remove(file);

        assertThat(open().faults()).containsEntry("made-up", "exercise made-up: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'title: {en: "x'    | 1: is not YAML
            'a: 1\\na: 2'       | 2: is not YAML: Duplicate field 'a'
            ''                  | 1: the file must be a map of keys and values
            '- a'               | 1: the file must be a map of keys and values
            """)
    void yaml_thatCanNotBeRead_isNamed(String yaml, String message) {
        MadeUpExercise.in(home, "made-up").overwrite("exercise.yaml", yaml.replace("\\n", "\n"));

        assertThat(open().faults().get("made-up")).startsWith("exercise made-up: exercise.yaml:" + message);
    }

    @Test
    void maths_withoutAnEnd_isAFault() {
        MadeUpExercise.in(home, "made-up").overwrite("statement.en.md", "$$\nx\n");

        assertThat(open().faults())
                .containsEntry(
                        "made-up",
                        "exercise made-up: statement.en.md: the maths that begins with $$ x has no closing $$");
    }

    @Test
    void folder_withABadName_isAFault() throws Exception {
        Files.createDirectories(home.resolve("exercises/Bad_Name"));

        assertThat(open().faults())
                .containsEntry(
                        "Bad_Name", "exercise Bad_Name: the folder's name must be lower-case words joined by hyphens");
    }

    @Test
    void exercise_thatDoesNotCompile_isLeftOutOncePrepared() {
        MadeUpExercise.in(home, "made-up");
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new ExerciseFault(spec.slug(), "hidden-tests/HiddenTest.java:3: ';' expected");
        });
        assertThat(catalogue.find("made-up")).isPresent();

        catalogue.prepareAll();

        assertThat(catalogue.find("made-up")).isEmpty();
        assertThat(catalogue.faults())
                .containsEntry("made-up", "exercise made-up: hidden-tests/HiddenTest.java:3: ';' expected");
    }

    @Test
    void failureOfOurs_whilePreparing_isTriedAgain() {
        MadeUpExercise.in(home, "made-up");
        AtomicInteger tries = new AtomicInteger();
        Catalogue catalogue = Catalogue.open(home, spec -> failing(tries));
        Exercise exercise = catalogue.find("made-up").orElseThrow();

        assertThatThrownBy(exercise::prepared).isInstanceOf(GraderFault.class);
        assertThatThrownBy(exercise::prepared).isInstanceOf(GraderFault.class);

        assertThat(tries).hasValue(2);
        assertThat(catalogue.find("made-up")).isPresent();
    }

    private static PreparedExercise failing(AtomicInteger tries) {
        tries.incrementAndGet();
        throw new GraderFault("no box");
    }

    @Test
    void shippedExercises_haveNoFault() {
        Path shipped = Path.of(System.getProperty("gradus.home"));

        Catalogue catalogue = Catalogue.open(shipped, spec -> {
            throw new IllegalStateException();
        });

        assertThat(catalogue.faults()).isEmpty();
        assertThat(catalogue.all()).isNotEmpty();
    }
}
