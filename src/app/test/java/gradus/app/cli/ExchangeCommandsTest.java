package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code gradus import} and {@code gradus export}. */
class ExchangeCommandsTest {

    private static final String CONCEPTS = """
            topics:
              - id: T06
                name: {en: "Activations", zh: "激活函数"}
                concepts:
                  - {id: sigmoid, en: "Sigmoid", zh: "Sigmoid", needs: []}
            """;
    private static final String QUESTION = """
            kind: ordering
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Order these.", zh: "排序。"}
            items: ["1", "2", "3"]
            explanation: {en: "So it goes.", zh: "如此。"}
            """;
    private static final String FORMULA = """
            kind: formula
            concepts: [sigmoid]
            difficulty: easy
            prompt: {en: "Twice `x`?", zh: "`x` 的两倍？"}
            variables:
              x: {from: 1, to: 2}
            answer: "2 * x"
            tex: "2x"
            equivalent: ["x + x", "x * 2"]
            explanation: {en: "So it is.", zh: "如此。"}
            """;

    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeHome() throws IOException {
        Files.createDirectories(home.resolve("exercises"));
        Files.createDirectories(home.resolve("question-bank/T06"));
        Files.writeString(home.resolve("question-bank/concepts.yaml"), CONCEPTS);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("--home", home.toString()));
        return Gradus.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private void givenQuestion(String id, String yaml) throws IOException {
        Files.writeString(home.resolve("question-bank/T06/" + id + ".yaml"), yaml);
    }

    private String givenFile(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text).toString();
    }

    @Test
    void export_printsTheFile_andNamesWhatIsRefused() throws IOException {
        givenQuestion("a-to-c", QUESTION);
        givenQuestion("twice", FORMULA);
        assertThat(run("export", "--format", "gift", "--lang", "zh"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .startsWith("$CATEGORY: $course$/top/Gradus/T06\n")
                .contains("排序。{");
        assertThat(err.toString()).contains("not exported: twice (formula): ").contains("1 written, 1 refused");
        Path file = home.resolve("out.xml");
        assertThat(run("export", "--format", "moodle", "--out", file.toString()))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(file)).contains("<question type=\"ordering\">");
        assertThat(run("export", "--format", "ANKI", "--topic", "T06")).isZero();
        assertThat(out.toString()).contains("\"Gradus::T06 Activations\"");
    }

    @Test
    void export_ofNothing_saysSo() throws IOException {
        givenQuestion("twice", FORMULA);
        assertThat(run("export", "--format", "gift")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("0 written, 1 refused");
    }

    @Test
    void export_refusesWhatCanNotBe() {
        assertThat(run("export", "--format", "gift", "--lang", "de")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("--lang de: take en or zh");
        assertThat(run("export", "--format", "gift", "--topic", "T99")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("--topic T99: is no topic of concepts.yaml");
        assertThat(run("export", "--format", "gift", "--variants", "0")).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("--variants 0: take 1 to 50");
        assertThat(run("export", "--format", "gift", "--out", home.toString())).isNotZero();
    }

    @Test
    void import_writesFiles_andNamesWhatIsRefused() throws IOException {
        String file = givenFile("quiz.gift", """
                ::Bent::ReLU is linear.{F}

                ::Tell me::What do you know?{}
                """);
        assertThat(run("import", file, "--topic", "T06", "--concept", "sigmoid", "--difficulty", "easy"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("question-bank/T06/bent.yaml\n")
                .contains("refused: line 3: Tell me: an essay: Gradus marks nothing that is written freely\n")
                .contains("1 written, 1 refused");
        assertThat(home.resolve("question-bank/T06/bent.yaml")).exists();
        assertThat(run("check", "--questions")).isEqualTo(1);
        assertThat(out.toString()).contains("T06/bent.yaml: the prompt is still to be written");
    }

    @Test
    void import_ofWhatWasExported_needsNoOptions() throws IOException {
        givenQuestion("a-to-c", QUESTION);
        for (String format : List.of("gift", "moodle")) {
            String file = home.resolve("file").toString();
            assertThat(run("export", "--format", format, "--out", file)).isZero();
            assertThat(run("import", file, "--format", format, "--replace"))
                    .as(out + "" + err)
                    .isZero();
            assertThat(Files.readString(home.resolve("question-bank/T06/a-to-c.yaml")))
                    .contains("TODO(author)");
            givenQuestion("a-to-c", QUESTION);
        }
    }

    @Test
    void import_ofABrokenFile_namesTheLine_andWritesNothing() throws IOException {
        String file = givenFile("quiz.gift", "::Fine::Is it?{T}\n\nBroken?{=a ~b\n");
        assertThat(run("import", file, "--topic", "T06", "--concept", "sigmoid", "--difficulty", "easy"))
                .isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains(file + ": line 3: the { has no }");
        assertThat(home.resolve("question-bank/T06")).isEmptyDirectory();
        assertThat(run("import", givenFile("quiz.xml", "<quiz>"))).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("quiz.xml: line 1: is not well-formed XML");
    }

    @Test
    void import_refusesFilesThatItCanNotRead() throws IOException {
        assertThat(run("import", home.resolve("none.gift").toString())).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("none.gift can't be read");
        Path latin = home.resolve("latin.gift");
        Files.write(latin, "Déjà?{T}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("import", latin.toString())).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("can't be read as UTF-8 text");
        assertThat(run("import", givenFile("quiz.doc", ""))).isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("say --format gift or --format moodle");
        assertThat(run("import", givenFile("cards.txt", ""), "--format", "anki"))
                .isEqualTo(Gradus.WRONG_USAGE);
        assertThat(err.toString()).contains("--format anki can't be read, only written");
    }
}
