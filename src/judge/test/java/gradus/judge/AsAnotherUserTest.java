package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Boxes are made in one way for root and in another for an ordinary user. When the tests run as root, what proves that
 * boxes hold runs here once more as an ordinary user; an ordinary user's own tests have proved his.
 */
class AsAnotherUserTest {

    /** The user that {@code ./gradus test} makes; where it is missing, a number that nobody has does as well. */
    private static final String USER = "gradus-test";

    private static final int NOBODY_ELSE = 64_310;

    private static final List<String> TESTS =
            List.of("gradus.judge.box.BoxesTest", "gradus.judge.attack.AttackCorpusTest");

    private Path folder;

    @BeforeEach
    void makeAFolderThatOthersMayRead() throws IOException {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
        folder = Files.createTempDirectory(Path.of("/var/tmp"), "gradus-as-another-user-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeIt() throws IOException {
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void boxesHold_asAnOrdinaryUser() throws Exception {
        String user = Integer.toString(user());
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Files.setAttribute(temporary, "unix:uid", Integer.valueOf(user));
        Process tests = new ProcessBuilder(
                        "setpriv",
                        "--reuid",
                        user,
                        "--regid",
                        user,
                        "--clear-groups",
                        "--bounding-set=-all",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        // the policy is the same for every user
                        "-Dgradus.attacks.boxes=true",
                        "-Dgradus.submissions=" + copied(Path.of("test/submissions"), "submissions"),
                        "-cp",
                        classPath(),
                        OtherUser.class.getName(),
                        TESTS.get(0),
                        TESTS.get(1))
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tests.waitFor()).as(said).isZero();
        assertThat(said).contains("tests passed");
    }

    private static int user() throws IOException, InterruptedException {
        Process id =
                new ProcessBuilder("id", "-u", USER).redirectErrorStream(true).start();
        String number = new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return id.waitFor() == 0 ? Integer.parseInt(number) : NOBODY_ELSE;
    }

    /** Copies what may lie in a home folder that others can't enter. */
    private String classPath() throws IOException {
        List<String> copies = new ArrayList<>();
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : own.split(File.pathSeparator, -1)) {
            copies.add(
                    copied(Path.of(entry), copies.size() + "-" + Path.of(entry).getFileName())
                            .toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private Path copied(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(
                        copy, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        return to;
    }
}
