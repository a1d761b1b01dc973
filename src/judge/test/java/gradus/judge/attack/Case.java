package gradus.judge.attack;

import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One program of the corpus, and what is to become of it.
 *
 * @param folder where it is
 * @param attack the class of attack that it belongs to
 * @param before the program to be graded before it, or null
 * @param source what is submitted, before its expansion
 * @param guarded what is expected with the policy
 * @param unguarded what is expected without the policy, or null if the policy has nothing to say about it
 * @param run which tests are run
 * @param hangs whether it gets little time, because it uses all of it
 */
record Case(
        Path folder,
        AttackClass attack,
        @Nullable String before,
        String source,
        Expectation guarded,
        @Nullable Expectation unguarded,
        Visibility run,
        boolean hangs) {

    private static final Set<String> KEYS = Set.of(
            "class",
            "verdict",
            "tests",
            "message",
            "unguarded.verdict",
            "unguarded.tests",
            "unguarded.message",
            "run",
            "limits");

    /** Returns the folder's name, {@code <verdict>_<why>}. */
    String name() {
        return folder.getFileName().toString();
    }

    /** Returns the cases in {@code submissions}, by name. */
    static List<Case> all(Path submissions) {
        try (Stream<Path> folders = Files.list(submissions)) {
            return folders.filter(Files::isDirectory).sorted().map(Case::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Case read(Path folder) {
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("expected.properties"))) {
            told.load(reader);
            if (!KEYS.containsAll(told.stringPropertyNames())) {
                throw new IllegalArgumentException("%s: keys are %s".formatted(folder, KEYS));
            }
            Path before = folder.resolve("before/Attack.java");
            Expectation guarded = Expectation.of(told, "");
            if (!folder.getFileName().toString().startsWith(guarded.verdictName() + "_")) {
                throw new IllegalArgumentException("%s must begin with %s_".formatted(folder, guarded.verdictName()));
            }
            return new Case(
                    folder,
                    AttackClass.valueOf(told.getProperty("class")),
                    Files.exists(before) ? Files.readString(before) : null,
                    Files.readString(folder.resolve("Attack.java")),
                    guarded,
                    told.containsKey("unguarded.verdict") ? Expectation.of(told, "unguarded.") : null,
                    told.getProperty("run", "hidden").equals("visible") ? Visibility.VISIBLE : Visibility.HIDDEN,
                    told.getProperty("limits", "").equals("short"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
