package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.box.Boxes;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bubblewrap is removed from under a judge, as an update of the system may do, and comes back. */
class SandboxTakenAwayTest {

    private static final Limits LIMITS = new Limits(10_000, 10_000, 30_000, 10_000);
    private static final String RIGHT = Doubling.source("return java.util.Arrays.stream(x).map(v -> 2 * v).toArray();");

    /** What a pool has waiting can still be graded with. */
    private static final int MOST_SPARES = 4;

    /** Far below the 20 s that a runner may take to be ready. */
    private static final Duration SOON = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private Path bubblewrap;

    @BeforeEach
    void link() throws IOException {
        // boxes that root makes are nobody's, who must get there
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        bubblewrap = folder.resolve("bwrap");
        giveBack();
    }

    private void giveBack() throws IOException {
        Files.createSymbolicLink(bubblewrap, Boxes.findBubblewrap());
    }

    @Test
    @Timeout(120)
    void gradings_areFaultsOfOurs_untilItIsBack() throws IOException {
        JudgeSettings settings = new JudgeSettings(folder.resolve("cache"), 1, true).withBubblewrap(bubblewrap);
        try (Judge judge = Judge.open(settings)) {
            PreparedExercise exercise = judge.prepare(Doubling.spec(LIMITS));
            assertThat(fault(judge, exercise)).isEmpty();
            Files.delete(bubblewrap);

            Optional<GraderFault> first = Optional.empty();
            for (int i = 0; i <= MOST_SPARES && first.isEmpty(); i++) {
                first = fault(judge, exercise);
            }
            assertThat(first)
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .hasMessageContaining("bubblewrap is no longer at " + bubblewrap)
                            .hasMessageContaining("apt-get install bubblewrap"));
            long begun = System.nanoTime();
            assertThat(fault(judge, exercise)).isPresent();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);

            giveBack();
            assertThat(fault(judge, exercise)).isEmpty();
        }
    }

    /** Grades a right submission: the verdict is right, or it is a fault of ours, which is returned. */
    private static Optional<GraderFault> fault(Judge judge, PreparedExercise exercise) {
        try {
            assertThat(judge.grade(exercise, RIGHT, Visibility.HIDDEN, 7).kind())
                    .isEqualTo(VerdictKind.ACCEPTED);
            return Optional.empty();
        } catch (GraderFault fault) {
            return Optional.of(fault);
        }
    }
}
