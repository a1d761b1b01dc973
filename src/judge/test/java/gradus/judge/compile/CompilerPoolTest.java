package gradus.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.box.Boxes;
import gradus.judge.run.Deadlines;
import gradus.judge.run.RunnerPool;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerPoolTest {

    @TempDir
    static Path cache;

    private static Deadlines deadlines;
    private static CompilerPool pool;

    @BeforeAll
    static void open() {
        deadlines = new Deadlines();
        pool = new CompilerPool(
                Boxes.open(cache, true, runner -> RunnerPool.rehearse(runner, deadlines)), deadlines, 1);
    }

    @AfterAll
    static void close() {
        pool.close();
        deadlines.close();
    }

    private static Compiled compile(String body) {
        String text = "package exercise.piece;\n\npublic final class Piece {\n" + body + "\n}\n";
        return pool.compile(new Source("exercise.piece", "Piece", text, Map.of()));
    }

    private static List<ProcessHandle> boxes() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("bwrap"))
                .toList();
    }

    @Test
    void compilerThatWasKilled_isReplacedWithoutTheLearnerNoticing() {
        assertThat(compile("").succeeded()).isTrue();
        assertThat(boxes()).isNotEmpty();
        boxes().forEach(ProcessHandle::destroyForcibly);
        assertThat(compile("int n;").succeeded()).isTrue();
    }

    @Test
    void sourceThatIsNestedTooDeep_isTheLearnersProblem() {
        String deep = "int n = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + ";";
        Compiled compiled = compile(deep);
        assertThat(compiled.succeeded()).isFalse();
        assertThat(compiled.diagnostics()).isNotEmpty();
        assertThat(compile("").succeeded()).isTrue();
    }

    @Test
    void generatedClasses_comeBackByName() {
        assertThat(compile("record Pair(double a, double b) {}").classes())
                .containsOnlyKeys("exercise.piece.Piece", "exercise.piece.Piece$Pair");
    }
}
