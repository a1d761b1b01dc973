package gradus.app.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.judge.ExerciseSpec;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.Limits;
import gradus.judge.policy.Group;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exercise that canaries solve, or not; it is on no list. */
public final class CanaryExercise {

    private CanaryExercise() {}

    /** Returns the exercise for the judge. */
    public static ExerciseSpec spec() {
        return new ExerciseSpec(
                "canary",
                "Bird",
                "Canary",
                Map.of("Bird.java", text("Bird.java")),
                text("Wrong.java"),
                Map.of(),
                Map.of("HiddenTests.java", text("HiddenTests.java")),
                List.of(test("doubles"), test("gainsNothing")),
                Map.of("Canary.java", text("Good.java")),
                Map.of(),
                List.of(),
                List.of(),
                Limits.DEFAULT,
                // the evil one is to be held by the box: it must get past the friendly policy
                Set.of(Group.values()));
    }

    private static TestSpec test(String name) {
        return new TestSpec(name, Visibility.HIDDEN, 1, Words.same(name), Words.same(name));
    }

    /** Returns a file of the folder {@code canary} in the jar. */
    static String text(String file) {
        try (InputStream in = CanaryExercise.class.getResourceAsStream("/canary/" + file)) {
            if (in == null) {
                throw new IllegalStateException("canary/%s is missing from the jar".formatted(file));
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
