package gradus.judge;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody kills compilers and runners at any moment: it costs time, and no verdict. */
class JudgeUnderKillsTest {

    private static final int GRADERS = 2;
    private static final int SUBMISSIONS_EACH = 60;

    /** Kills are counted by verdicts, not by the clock: on a busy machine a compiler would never live until it is warm. */
    private static final int MOST_VERDICTS_BETWEEN = 5;

    /** Reaches the boxes that have just been started in the place of others. */
    private static final int LONGEST_DELAY_MILLIS = 120;

    private static final long SEED = 20_261_121;

    /** Long enough that no verdict is about the time, on a machine that does much else. */
    private static final Limits LIMITS = new Limits(10_000, 10_000, 30_000, 10_000);

    private static final List<Submission> SUBMISSIONS = List.of(
            new Submission("return java.util.Arrays.stream(x).map(v -> 2 * v).toArray();", VerdictKind.ACCEPTED),
            new Submission("return x.clone();", VerdictKind.WRONG),
            new Submission("throw new UnsupportedOperationException();", VerdictKind.RUNTIME_ERROR));

    private record Submission(String body, VerdictKind expected) {}

    @TempDir
    private Path cache;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Semaphore verdicts = new Semaphore(0);

    /** Root's boxes use another folder, and leave nothing in this one, unless everybody may enter it. */
    @BeforeEach
    void openCacheToAll() throws IOException {
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    @Timeout(180)
    void verdicts_areAllRight_whateverIsKilled() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(GRADERS + 1);
        List<Path> filesBefore;
        try (Judge judge = Judge.open(new JudgeSettings(cache, GRADERS, true))) {
            PreparedExercise exercise = judge.prepare(Doubling.spec(LIMITS));
            filesBefore = files();
            Future<Integer> kills = threads.submit(this::killUntilDone);
            List<Callable<Void>> graders = new ArrayList<>();
            for (int i = 0; i < GRADERS; i++) {
                Random random = new Random(SEED + i);
                graders.add(() -> gradeAll(judge, exercise, random));
            }

            for (Future<Void> graded : threads.invokeAll(graders)) {
                graded.get();
            }
            done.countDown();
            assertThat(kills.get()).as("processes killed").isGreaterThan(10);
        } finally {
            done.countDown();
            threads.shutdown();
        }

        Eventually.await(
                "no process left",
                () -> ProcessHandle.current().descendants().findAny().isEmpty());
        assertThat(files()).as("files in the cache").isEqualTo(filesBefore);
        try (Stream<Path> all = Files.walk(cache)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("making-"));
        }
    }

    private Void gradeAll(Judge judge, PreparedExercise exercise, Random random) {
        for (int i = 0; i < SUBMISSIONS_EACH; i++) {
            Submission submission = SUBMISSIONS.get(random.nextInt(SUBMISSIONS.size()));
            Verdict verdict =
                    judge.grade(exercise, Doubling.source(submission.body()), Visibility.HIDDEN, random.nextLong());
            assertThat(verdict.kind()).as(verdict.toString()).isEqualTo(submission.expected());
            verdicts.release();
        }
        return null;
    }

    /** Kills a process of any box: the sandbox or what is in it, a compiler or a runner, warm, working or just begun. */
    private int killUntilDone() throws InterruptedException {
        Random random = new Random(SEED);
        int kills = 0;
        while (!done.await(random.nextInt(LONGEST_DELAY_MILLIS), TimeUnit.MILLISECONDS)) {
            if (!verdicts.tryAcquire(1 + random.nextInt(MOST_VERDICTS_BETWEEN), 1, TimeUnit.SECONDS)) {
                continue;
            }
            List<ProcessHandle> processes =
                    ProcessHandle.current().descendants().toList();
            if (!processes.isEmpty()
                    && processes.get(random.nextInt(processes.size())).destroyForcibly()) {
                kills++;
            }
        }
        return kills;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.sorted().toList();
        }
    }
}
