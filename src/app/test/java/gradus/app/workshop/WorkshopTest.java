package gradus.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.workshop.Refused.Reason;
import gradus.app.workshop.Workshop.Opened;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing exercises, with real folders and a real database. */
class WorkshopTest {

    private static final String SLUG = "made-up";
    private static final FileName YAML = FileName.of("exercise.yaml").orElseThrow();
    private static final FileName HIDDEN =
            FileName.of("hidden-tests/HiddenTest.java").orElseThrow();

    @TempDir
    private Path home;

    private DataFolder data;
    private Database database;
    private Workshop workshop;

    @BeforeEach
    void open() {
        MadeUpExercise.in(home, SLUG);
        data = DataFolder.take(home.resolve("data"));
        database = Database.open(data);
        workshop = new Workshop(home, database, new SteppedClock(Instant.EPOCH));
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private Opened find(FileName name) {
        return workshop.find(SLUG, name).orElseThrow();
    }

    private String onDisk(FileName name) throws IOException {
        return Files.readString(home.resolve(name.below(SLUG)));
    }

    private List<String> versions(FileName name) {
        return workshop.versions(SLUG, name).stream()
                .map(version -> "%s: %s".formatted(version.found() ? "found" : version.savedBy(), version.text()))
                .toList();
    }

    private static void assertRefused(Reason reason, ThrowingCallable action) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(action)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void files_areListedInTheOrderOfWriting() {
        assertThat(workshop.files(SLUG))
                .extracting(FileName::text)
                .containsExactly(
                        "exercise.yaml",
                        "statement.en.md",
                        "statement.zh.md",
                        "contract/MadeUpContract.java",
                        "starter/MadeUp.java",
                        "visible-tests/VisibleTest.java",
                        "hidden-tests/HiddenTest.java",
                        "reference/MadeUp.java",
                        "accepted/other/MadeUp.java",
                        "wrong/forgets/MadeUp.java",
                        "wrong/forgets/misconception.yaml");
    }

    @Test
    void save_writesTheFile_andKeepsWhatWasThereBefore() throws IOException {
        Opened first = find(HIDDEN);
        Opened second = workshop.save(SLUG, HIDDEN, "one\r\n", first.base(), "ada");
        workshop.save(SLUG, HIDDEN, "two\n", second.base(), "bob");
        assertThat(onDisk(HIDDEN)).isEqualTo("two\n");
        assertThat(versions(HIDDEN)).containsExactly("bob: two\n", "ada: one\n", "found: " + first.text());
    }

    @Test
    void whatAnotherToolWrites_isKeptBeforeItIsOverwritten() throws IOException {
        workshop.save(SLUG, HIDDEN, "one\n", find(HIDDEN).base(), "ada");
        Files.writeString(home.resolve(HIDDEN.below(SLUG)), "by hand\n");
        workshop.save(SLUG, HIDDEN, "two\n", find(HIDDEN).base(), "ada");
        assertThat(versions(HIDDEN)).startsWith("ada: two\n", "found: by hand\n", "ada: one\n");
    }

    @Test
    void sameText_isNoVersion() {
        workshop.save(SLUG, HIDDEN, find(HIDDEN).text(), find(HIDDEN).base(), "ada");
        assertThat(versions(HIDDEN)).isEmpty();
    }

    @Test
    void textThatSomebodyElseHasChanged_isNotOverwritten() throws IOException {
        String seen = find(HIDDEN).base();
        workshop.save(SLUG, HIDDEN, "hers\n", seen, "ada");
        assertRefused(Reason.CONFLICT, () -> workshop.save(SLUG, HIDDEN, "his\n", seen, "bob"));
        assertRefused(Reason.CONFLICT, () -> workshop.remove(SLUG, HIDDEN, seen, "bob"));
        assertRefused(Reason.CONFLICT, () -> workshop.save(SLUG, HIDDEN, "his\n", "", "bob"));
        assertThat(onDisk(HIDDEN)).isEqualTo("hers\n");
    }

    @Test
    void newFile_isMadeWithItsFolder_andRemovedWithIt() {
        FileName another = FileName.of("accepted/with-streams/MadeUp.java").orElseThrow();
        Opened made = workshop.save(SLUG, another, "x\n", "", "ada");
        assertThat(home.resolve(another.below(SLUG))).hasContent("x");
        workshop.remove(SLUG, another, made.base(), "ada");
        assertThat(home.resolve("reference-solutions/made-up/accepted/with-streams"))
                .doesNotExist();
        assertThat(home.resolve("reference-solutions/made-up/accepted/other")).exists();
        assertThat(versions(another)).containsExactly("ada: null", "ada: x\n");
        assertThat(workshop.removed(SLUG)).containsExactly(another);
    }

    @Test
    void solutions_beginAsACopyOfTheReference() throws IOException {
        FileName wrong = workshop.addWrong(SLUG, "sign-flipped", "ada");
        assertThat(onDisk(wrong))
                .isEqualTo(onDisk(FileName.of("reference/MadeUp.java").orElseThrow()));
        assertThat(onDisk(FileName.of("wrong/sign-flipped/misconception.yaml").orElseThrow()))
                .contains("TODO(author)");
        FileName accepted = workshop.addAccepted(SLUG, "with-streams", "ada");
        assertThat(accepted.text()).isEqualTo("accepted/with-streams/MadeUp.java");
        assertRefused(Reason.CONFLICT, () -> workshop.addWrong(SLUG, "sign-flipped", "ada"));
        assertRefused(Reason.BAD, () -> workshop.addWrong(SLUG, "../up", "ada"));
    }

    @Test
    void exercise_isMadeOnce() {
        Skeleton.Answers answers = new Skeleton.Answers(
                "brand-new",
                new Words("Brand new", "全新"),
                "T06",
                "easy",
                "Fresh",
                Kind.GRADIENT,
                Signature.of(Skeleton.FIRST_METHOD));
        workshop.create(answers, "ada");
        assertThat(workshop.files("brand-new")).hasSize(13);
        assertThat(workshop.versions("brand-new", YAML)).hasSize(1);
        assertRefused(Reason.CONFLICT, () -> workshop.create(answers, "ada"));
    }

    @Test
    void exportedExercise_canBeImported_asItWas() throws IOException {
        byte[] zip = workshop.export(SLUG);
        assertRefused(Reason.CONFLICT, () -> workshop.take(zip, false, "ada"));
        String before = onDisk(HIDDEN);
        workshop.save(SLUG, HIDDEN, "changed\n", find(HIDDEN).base(), "ada");
        FileName added = FileName.of("hidden-tests/AnotherTest.java").orElseThrow();
        workshop.save(SLUG, added, "more\n", "", "ada");

        assertThat(workshop.take(zip, true, "ada")).isEqualTo(SLUG);
        assertThat(onDisk(HIDDEN)).isEqualTo(before);
        assertThat(workshop.find(SLUG, added)).isEmpty();
        assertThat(versions(HIDDEN)).hasSize(3);
        assertThat(workshop.export(SLUG)).isEqualTo(zip);
    }

    @Test
    void refusedImport_changesNothing() throws IOException {
        byte[] zip = workshop.export(SLUG);
        assertRefused(Reason.BAD, () -> workshop.take(Arrays.copyOf(zip, 300), true, "ada"));
        assertThat(workshop.export(SLUG)).isEqualTo(zip);
    }

    @Test
    void link_isNotFollowed() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
        Path link = home.resolve("exercises/made-up/statement.en.md");
        Files.delete(link);
        Files.createSymbolicLink(link, secret);
        FileName statement = FileName.of("statement.en.md").orElseThrow();
        assertRefused(Reason.BAD, () -> workshop.find(SLUG, statement));
        assertRefused(Reason.BAD, () -> workshop.save(SLUG, statement, "x", "", "ada"));
        assertThat(workshop.files(SLUG)).doesNotContain(statement);
        assertThat(secret).hasContent("secret");
    }

    @Test
    void folderBehindALink_isNotWrittenTo() throws IOException {
        Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("exercises/linked"), elsewhere);
        assertRefused(Reason.BAD, () -> workshop.save("linked", YAML, "x", "", "ada"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void whatCanNotBe_isRefused() {
        String base = find(HIDDEN).base();
        assertRefused(Reason.BAD, () -> workshop.save(SLUG, HIDDEN, "a\0b", base, "ada"));
        assertRefused(Reason.TOO_LARGE, () -> workshop.save(SLUG, HIDDEN, "x".repeat(200_000), base, "ada"));
        assertRefused(Reason.ABSENT, () -> workshop.files("not-there"));
        assertRefused(Reason.ABSENT, () -> workshop.files(".."));
        assertRefused(Reason.ABSENT, () -> workshop.save("../made-up", YAML, "x", "", "ada"));
    }

    @Test
    void unfinishedFiles_areNotLeftBehind() throws IOException {
        workshop.save(SLUG, HIDDEN, "one\n", find(HIDDEN).base(), "ada");
        try (Stream<Path> all = Files.walk(home.resolve("exercises"))) {
            assertThat(all.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("."));
        }
    }

    @Test
    void placeThatCanNotBeWritten_isSaidInWords() throws IOException {
        // a file in the place of a folder: root may write anywhere else
        FileName added = FileName.of("accepted/blocked/MadeUp.java").orElseThrow();
        Files.writeString(home.resolve("reference-solutions/made-up/accepted/blocked"), "");
        assertRefused(Reason.READ_ONLY, () -> workshop.save(SLUG, added, "x", "", "ada"));
    }
}
