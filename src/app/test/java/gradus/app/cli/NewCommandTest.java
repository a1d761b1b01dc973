package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NewCommandTest {

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeHome() throws IOException {
        Files.createDirectories(home.resolve("exercises"));
    }

    private int run(String typed, String... arguments) {
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("new", "--home", home.toString()));
        all.addAll(List.of(arguments));
        return new CommandLine(new Gradus())
                .addSubcommand(new NewCommand(() -> new BufferedReader(new StringReader(typed))))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler(Gradus.commandLine().getExecutionExceptionHandler())
                .execute(all.toArray(String[]::new));
    }

    @Test
    void questions_areAnswered_andEmptyAnswersTakeTheDefault() throws IOException {
        assertThat(run("Soft clip\n软截断\n\nmedium\nClip\n\ndouble clip(double x)\n", "soft-clip"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("Topic [T06]: ").contains("Method [double[] apply(double[] x)]: ");
        assertThat(out.toString())
                .contains("exercises/soft-clip/exercise.yaml")
                .contains("reference-solutions/soft-clip/reference/SoftClip.java")
                .contains("./gradus check soft-clip");
        assertThat(Files.readString(home.resolve("exercises/soft-clip/exercise.yaml")))
                .contains("topic: T06\n")
                .contains("difficulty: medium\n")
                .contains("zh: \"软截断\"");
        assertThat(Files.readString(home.resolve("exercises/soft-clip/contract/Clip.java")))
                .contains("double clip(double x);");
    }

    @Test
    void options_answerBeforehand() {
        assertThat(run(
                        "",
                        "soft-clip",
                        "--title-en=Soft clip",
                        "--title-zh=软截断",
                        "--topic=T06",
                        "--difficulty=easy",
                        "--contract=Clip",
                        "--kind=gradient"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsThere_isNotTouched() throws IOException {
        String typed = "Soft clip\n软截断\n\n\nClip\n\n\n";
        run(typed, "soft-clip");
        Path yaml = home.resolve("exercises/soft-clip/exercise.yaml");
        Files.writeString(yaml, "mine");
        assertThat(run(typed, "soft-clip")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("there is an exercise soft-clip already");
        assertThat(yaml).hasContent("mine");
    }

    @Test
    void badAnswers_areSaidInWords_andMakeNothing() {
        assertThat(run("", "Soft Clip")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("\"Soft Clip\" can't be an exercise's name");
        assertThat(run("", "soft-clip")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("an exercise needs it: Title in English");
        assertThat(run("A\n甲\n\n\nClip\nguess\n", "soft-clip")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("\"guess\" is no way to grade");
        assertThat(run("A\n甲\n\n\nClip\n\nnonsense\n", "soft-clip")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("is not the head of a method");
        assertThat(home.resolve("exercises/soft-clip")).doesNotExist();
    }
}
