package gradus.judge.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.Eventually;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.Limits;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Grades every program of the corpus and looks at what became of it, of the honest submissions beside it, and of the
 * machine. {@code -Dgradus.attacks=F7} takes only the folders and classes whose names contain that; {@code
 * -Dgradus.submissions} says where the corpus is.
 */
class AttackCorpusTest {

    private static final Limits SHORT = new Limits(700, 1_500, 5_000, 10_000);
    private static final Limits LONG = new Limits(4_000, 8_000, 20_000, 10_000);
    private static final int AT_A_TIME = 2;

    /** An honest submission never waits for all attacks to end. */
    private static final int WORKERS = AT_A_TIME + 1;

    /** Each of the two judges keeps as many compilers as it has workers, and one spare runner more. */
    private static final int MOST_BOXES = 2 * (WORKERS + WORKERS + 1);

    /** Characters, the fifty complaints of javac and all that may be printed included. */
    private static final int LARGEST_VERDICT = 80_000;

    private static final long SEED = 42;
    private static final Secrets SECRETS = new Secrets();
    private static final AtomicInteger honestRounds = new AtomicInteger();

    @TempDir
    static Path temporary;

    /** Whether what a box must hold is tried without the policy only, which refuses it before a box sees it. */
    private static final boolean BOXES_ONLY = Boolean.getBoolean("gradus.attacks.boxes");

    private static Host host;
    private static Judge guarded;
    private static Judge unguarded;
    private static PreparedExercise shortExercise;
    private static PreparedExercise longExercise;
    private static Template template;
    private static ExecutorService cases;
    private static ExecutorService attacks;
    private static Footprint before;

    @BeforeAll
    static void open() throws Exception {
        Path cache = Files.createDirectory(temporary.resolve("cache"));
        host = new Host(temporary.resolve("host"), cache);
        template = new Template(host.values());
        JudgeSettings settings = new JudgeSettings(cache, WORKERS, true);
        guarded = Judge.open(settings);
        unguarded = Judge.open(settings.withoutPolicy());
        shortExercise = guarded.prepare(Target.spec(SHORT));
        longExercise = guarded.prepare(Target.spec(LONG));
        cases = Executors.newFixedThreadPool(AT_A_TIME);
        attacks = Executors.newFixedThreadPool(AT_A_TIME);
        startAll();
        before = Footprint.now();
    }

    /** Has every compiler and every thread of ours started, so that none of them looks like a leak later. */
    private static void startAll() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(2 * WORKERS);
        for (int round = 0; round < 2; round++) {
            List<Future<?>> grading = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                grading.add(many.submit(() -> gradeHonest(guarded)));
                grading.add(many.submit(() -> gradeHonest(unguarded)));
            }
            for (Future<?> future : grading) {
                future.get();
            }
        }
        many.shutdown();
    }

    @AfterAll
    static void close() throws Exception {
        cases.shutdown();
        attacks.shutdown();
        guarded.close();
        unguarded.close();
        host.close();
        Eventually.await("no process is left", () -> Footprint.boxesNow() == 0);
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        String only = System.getProperty("gradus.attacks", "");
        Map<Case, Future<?>> results = new LinkedHashMap<>();
        for (Case one : Case.all(CorpusTable.submissions())) {
            if (one.name().contains(only) || one.attack().name().equals(only)) {
                results.put(one, cases.submit(() -> grade(one)));
            }
        }
        Stream<DynamicTest> programs = results.entrySet().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.getKey().name(), result.getKey().folder().toUri(), () -> join(result.getValue())));
        DynamicTest last =
                DynamicTest.dynamicTest("afterwards, the judge is as it was", () -> before.requireAgain(MOST_BOXES));
        return Stream.concat(programs, Stream.of(last));
    }

    /** Returns what {@code result} gives, or throws what it threw. */
    private static <T extends @Nullable Object> T join(Future<T> result) throws Exception {
        try {
            return result.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static @Nullable Void grade(Case one) throws Exception {
        String source = template.expand(one.source());
        Expectation alone = one.unguarded();
        if (alone == null || !BOXES_ONLY) {
            require(one, source, one.guarded(), gradeAmongOthers(guarded, one, source));
        }
        if (alone != null) {
            String earlier = one.before();
            if (earlier != null) {
                gradeAmongOthers(unguarded, one, template.expand(earlier));
            }
            require(one, source, alone, gradeAmongOthers(unguarded, one, source));
        }
        Eventually.await(
                "nothing happens outside of the box: " + host.damage(),
                () -> host.damage().isEmpty());
        return null;
    }

    private static void require(Case one, String source, Expectation expected, Verdict verdict) {
        expected.require(verdict, one.run());
        assertThat(Secrets.readable(verdict)).as("what is kept of a verdict").hasSizeLessThan(LARGEST_VERDICT);
        assertThat(SECRETS.in(Secrets.readable(verdict), source))
                .as("secrets in %s", verdict)
                .isEmpty();
    }

    /** Grades {@code source} while others are graded, whose verdicts must stay right. */
    private static Verdict gradeAmongOthers(Judge judge, Case one, String source) throws Exception {
        PreparedExercise exercise = one.hangs() ? shortExercise : longExercise;
        Future<Verdict> attack = attacks.submit(() -> judge.grade(exercise, source, one.run(), SEED));
        gradeHonest(judge);
        Verdict verdict = join(attack);
        gradeHonest(judge);
        return verdict;
    }

    private static void gradeHonest(Judge judge) {
        Honest[] all = Honest.values();
        Honest next = all[Math.floorMod(honestRounds.getAndIncrement(), all.length)];
        next.require(judge.grade(longExercise, next.source(), Visibility.HIDDEN, SEED));
    }

    @Test
    void table_isUpToDate() throws IOException {
        String table = CorpusTable.of(Case.all(CorpusTable.submissions()));
        Path file = CorpusTable.submissions().resolve("README.md");
        if (Boolean.getBoolean("gradus.rewrite")) {
            Files.writeString(file, table);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s; rewrite it with -Dgradus.rewrite=true", file)
                .isEqualTo(table);
    }
}
