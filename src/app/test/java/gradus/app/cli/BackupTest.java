package gradus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Eventually;
import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.Wiring;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.QueueFull;
import gradus.app.submission.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Backups of a database in use, and what is refused before anything is changed. */
@Timeout(120)
class BackupTest {

    private static final List<String> LEARNERS = List.of("ada", "bob", "cyd", "dan");

    @TempDir
    private Path home;

    private final FakeGrader grader = new FakeGrader();
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path data;
    private Path file;

    @BeforeEach
    void makeExercise() {
        MadeUpExercise.in(home, "chain-rule");
        data = home.resolve("data");
        file = home.resolve("backup.db");
    }

    private int run(String command, Path target, Path folder, String... more) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = Gradus.commandLine(any -> {
            throw new IllegalStateException();
        });
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> arguments = new ArrayList<>(List.of(command, target.toString(), "--data", folder.toString()));
        arguments.addAll(List.of(more));
        return line.execute(arguments.toArray(String[]::new));
    }

    private Wiring open(Path folder) {
        return Wiring.open(home, folder, grader);
    }

    private static Exercise exercise(Wiring wiring) {
        return wiring.catalogue().find("chain-rule").orElseThrow();
    }

    private static void awaitAllGraded(Wiring wiring, String learner) throws InterruptedException {
        Eventually.await(
                "all of %s graded".formatted(learner),
                () -> wiring.submissions().history(learner, "chain-rule").stream()
                        .noneMatch(Submission::waiting));
    }

    /** Makes a database with one graded submission and one draft. */
    private void fill(Path folder) throws InterruptedException {
        try (Wiring wiring = open(folder)) {
            wiring.submissions().submit("ada", exercise(wiring), "right");
            wiring.drafts().keep("ada", "chain-rule", "half a thought");
            awaitAllGraded(wiring, "ada");
        }
    }

    private Map<Path, String> files(Path folder) throws IOException {
        Map<Path, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(path.getFileName(), HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        }
        files.keySet().removeIf(name -> name.toString().matches(".*\\.lock|.*-(wal|shm)"));
        return files;
    }

    @Test
    void backup_underLoad_holdsOneMoment_andAllThatWaitsIsGradedAfterItsRestore() throws Exception {
        try (Wiring wiring = open(data)) {
            AtomicBoolean enough = new AtomicBoolean();
            List<Thread> writers = LEARNERS.stream()
                    .map(learner -> new Thread(() -> submitUntil(enough, wiring, learner)))
                    .toList();
            writers.forEach(Thread::start);
            Eventually.await("some graded", () -> grader.gradings() > 30);
            for (int i = 0; i < 3; i++) {
                assertThat(run("backup", file, data, "--force"))
                        .as(err.toString())
                        .isZero();
            }
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(out.toString()).containsPattern("backup.db holds \\d+ submissions \\(\\d+ waiting\\), 4 drafts");

        Path elsewhere = home.resolve("elsewhere");
        assertThat(run("restore", file, elsewhere)).as(err.toString()).isZero();
        try (Wiring restored = open(elsewhere)) {
            for (String learner : LEARNERS) {
                awaitAllGraded(restored, learner);
                List<Submission> history = restored.submissions().history(learner, "chain-rule");
                assertThat(history)
                        .extracting(Submission::number)
                        .isNotEmpty()
                        .containsExactlyElementsOf(IntStream.range(0, history.size())
                                .mapToObj(i -> history.size() - i)
                                .toList());
                assertThat(restored.progress().of(learner, "chain-rule").attempts())
                        .isEqualTo(history.size());
                assertThat(restored.drafts().find(learner, "chain-rule")).isPresent();
            }
        }
    }

    private static void submitUntil(AtomicBoolean enough, Wiring wiring, String learner) {
        for (int i = 0; !enough.get(); i++) {
            try {
                wiring.drafts().keep(learner, "chain-rule", "draft " + i);
                wiring.submissions().submit(learner, exercise(wiring), i % 2 == 0 ? "right" : "wrong");
            } catch (QueueFull full) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void restore_givesBackWhatTheBackupHeld_andKeepsWhatWasThere() throws Exception {
        fill(data);
        assertThat(run("backup", file, data)).as(err.toString()).isZero();
        try (Wiring wiring = open(data)) {
            wiring.submissions().submit("ada", exercise(wiring), "after the backup");
            awaitAllGraded(wiring, "ada");
        }

        assertThat(run("restore", file, data)).as(err.toString()).isZero();

        assertThat(out.toString()).contains("1 submissions (0 waiting), 1 drafts", "what was there before is in ");
        try (Wiring wiring = open(data)) {
            assertThat(wiring.submissions().history("ada", "chain-rule"))
                    .extracting(Submission::source)
                    .containsExactly("right");
            assertThat(wiring.drafts().find("ada", "chain-rule").orElseThrow().source())
                    .isEqualTo("half a thought");
            assertThat(wiring.progress().of("ada", "chain-rule").attempts()).isEqualTo(1);
        }
        Path kept = Path.of(out.toString().lines().toList().get(1).replace("what was there before is in ", ""));
        Path old = Files.createDirectories(home.resolve("old"));
        Files.copy(kept, old.resolve("gradus.db"));
        try (Wiring wiring = open(old)) {
            assertThat(wiring.submissions().history("ada", "chain-rule")).hasSize(2);
        }
    }

    private void assertRefused(String command, Path target, String sentence, String... more) throws Exception {
        Map<Path, String> before = files(data);
        Map<Path, String> beside = files(home);

        assertThat(run(command, target, data, more)).isEqualTo(2);

        assertThat(err.toString().strip()).isEqualTo("gradus: " + sentence);
        assertThat(files(data)).isEqualTo(before);
        assertThat(files(home)).isEqualTo(beside);
    }

    @Test
    void backup_thatCanNotBe_isRefused() throws Exception {
        Files.createDirectories(data);
        assertRefused("backup", file, "there is no database in %s; name the data folder with --data".formatted(data));
        fill(data);
        Files.writeString(file, "precious");
        assertRefused("backup", file, "%s exists; name another file, or overwrite it with --force".formatted(file));
        assertRefused("backup", home, "%s is a folder; name a file".formatted(home));
        Path itself = data.resolve("gradus.db");
        assertRefused("backup", itself, "%s is the database itself; name another file".formatted(itself), "--force");
        assertThat(run("backup", home.resolve("no/such/folder/b.db"), data)).isEqualTo(2);
        assertThat(run("backup", file, data, "--force")).isZero();
    }

    @Test
    void restore_ofWhatIsNoBackup_isRefused_andChangesNothing() throws Exception {
        fill(data);
        assertRefused("restore", file, "there is no file %s".formatted(file));
        Files.writeString(file, "not a database at all, but long enough to look like one");
        assertRefused("restore", file, "%s is not a backup of Gradus: it is no SQLite database".formatted(file));
        Files.delete(file);
        sql(file, "CREATE TABLE recipe (name TEXT)");
        assertRefused(
                "restore", file, "%s is not a backup of Gradus: it is a database of something else".formatted(file));
    }

    @Test
    void restore_ofADamagedFile_isRefused_andChangesNothing() throws Exception {
        fill(data);
        assertThat(run("backup", file, data)).isZero();
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(file, bytes);
        Map<Path, String> before = files(data);

        assertThat(run("restore", file, data)).isEqualTo(2);

        assertThat(err.toString()).startsWith("gradus: " + file + " is").doesNotContain("\tat ");
        assertThat(files(data)).isEqualTo(before);
    }

    @Test
    void restore_ofALaterVersion_isRefused_andChangesNothing() throws Exception {
        fill(data);
        assertThat(run("backup", file, data)).isZero();
        sql(
                file,
                "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1,"
                        + " '', 1, 1)");
        assertRefused(
                "restore",
                file,
                "%s was made by a later version of Gradus (database version 99, this one knows 6); use that"
                        .formatted(file));
    }

    @Test
    void restore_whileAServerRuns_isRefused_butBackupIsNot() throws Exception {
        fill(data);
        try (Wiring wiring = open(data)) {
            assertThat(run("backup", file, data)).isZero();
            assertThat(run("restore", file, data)).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("gradus: the data folder %s is in use by another gradus process; stop that one"
                            .formatted(data));
            assertThat(wiring.submissions().history("ada", "chain-rule")).hasSize(1);
        }
    }

    @Test
    void restore_ofADatabaseInUse_isRefused() throws Exception {
        fill(data);
        Path other = home.resolve("other");
        try (Wiring wiring = open(other)) {
            wiring.submissions().submit("ada", exercise(wiring), "right");
            awaitAllGraded(wiring, "ada");
            assertThat(run("restore", other.resolve("gradus.db"), data)).isEqualTo(2);
            assertThat(err.toString()).contains("is a database in use, not a backup");
        }
    }

    private static void sql(Path database, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
