package gradus.judge.run;

import gradus.judge.Limits;
import gradus.judge.box.Boxes;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class BoxedLearnerTest extends LearnerContractTest {

    @TempDir
    static Path cache;

    private static Deadlines deadlines;
    private static RunnerPool pool;

    private BoxedLearner learner;

    @BeforeAll
    static void open() {
        deadlines = new Deadlines();
        pool = new RunnerPool(
                Boxes.open(cache, true, runner -> RunnerPool.rehearse(runner, deadlines)), deadlines, 2, 1);
    }

    @AfterAll
    static void close() {
        pool.close();
        deadlines.close();
    }

    @BeforeEach
    @Override
    void begin() throws Throwable {
        Map<String, byte[]> contract = classes("Everything", "Everything$Constructor", "Everything$Pair");
        Map<String, byte[]> solution = classes("EverythingSolution", "EverythingSolution$Own");
        Classes classes =
                new Classes(Everything.class.getName(), EverythingSolution.class.getName(), contract, solution);
        learner = new BoxedLearner(pool, classes, Limits.DEFAULT);
        Words refusal = learner.load();
        if (refusal != null) {
            throw new IllegalStateException(refusal.en());
        }
        super.begin();
    }

    @AfterEach
    void closeLearner() {
        learner.close();
    }

    @Override
    Learner learner() {
        return learner;
    }

    private static Map<String, byte[]> classes(String... names) {
        Map<String, byte[]> classes = new HashMap<>();
        for (String name : names) {
            try (InputStream bytes =
                    Objects.requireNonNull(Everything.class.getResourceAsStream(name + ".class"), name)) {
                classes.put(Everything.class.getPackageName() + "." + name, bytes.readAllBytes());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return classes;
    }
}
