package gradus.app;

import gradus.app.catalogue.Catalogue;
import gradus.app.progress.Progress;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.submission.Drafts;
import gradus.app.submission.Grader;
import gradus.app.submission.Submissions;
import gradus.app.submission.Ulid;
import gradus.app.web.WebServer;
import gradus.app.web.api.Api;
import gradus.app.web.pages.Pages;
import gradus.judge.ExerciseSpec;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.PreparedExercise;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Builds the objects and holds them: the only place that knows all of them, and where time and chance come in. */
public final class Wiring implements AutoCloseable {

    private final Path home;
    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final Deque<Runnable> closings;

    private Wiring(
            Path home,
            Catalogue catalogue,
            Submissions submissions,
            Drafts drafts,
            Progress progress,
            Deque<Runnable> closings) {
        this.home = home;
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.closings = closings;
    }

    /**
     * Opens the application with the real judge.
     *
     * @param home the folder with {@code exercises}, {@code reference-solutions} and {@code static}
     * @param data the folder with the database; made if absent
     */
    public static Wiring open(Path home, Path data) {
        Deque<Runnable> closings = new ArrayDeque<>();
        try {
            int workers = Runtime.getRuntime().availableProcessors();
            DataFolder folder = held(closings, DataFolder.take(data), DataFolder::close);
            Judge judge = held(closings, judge(data, workers), Judge::close);
            Wiring wiring = open(home, folder, judge::prepare, grader(judge), workers, closings);
            wiring.prepareInBackground();
            return wiring;
        } catch (RuntimeException e) {
            closings.forEach(Runnable::run);
            throw e;
        }
    }

    /** Opens the application with another grader, for a test: exercises are read but never compiled. */
    public static Wiring open(Path home, Path data, Grader grader) {
        Deque<Runnable> closings = new ArrayDeque<>();
        try {
            DataFolder folder = held(closings, DataFolder.take(data), DataFolder::close);
            return open(home, folder, Wiring::notPrepared, grader, 2, closings);
        } catch (RuntimeException e) {
            closings.forEach(Runnable::run);
            throw e;
        }
    }

    private static Wiring open(
            Path home,
            DataFolder folder,
            Function<ExerciseSpec, PreparedExercise> prepare,
            Grader grader,
            int workers,
            Deque<Runnable> closings) {
        Clock clock = Clock.systemUTC();
        Catalogue catalogue = Catalogue.open(home, prepare);
        Database database = held(closings, Database.open(folder), Database::close);
        Progress progress = new Progress(database, catalogue);
        Drafts drafts = new Drafts(database, clock);
        Submissions submissions = new Submissions(
                database,
                catalogue::find,
                grader,
                progress,
                Submissions.Settings.of(workers),
                clock,
                new Ulid(clock, new SecureRandom()),
                seeds());
        held(closings, submissions, Submissions::close).start();
        return new Wiring(home, catalogue, submissions, drafts, progress, closings);
    }

    /** Starts a judge that keeps what it makes once in {@code data}. */
    public static Judge judge(Path data, int workers) {
        return Judge.open(new JudgeSettings(data.resolve("cache"), workers, true));
    }

    /** Returns {@code judge} as what submissions are graded by. */
    public static Grader grader(Judge judge) {
        return (exercise, source, tests, seed) -> judge.grade(exercise.prepared(), source, tests, seed);
    }

    /** Returns seeds that nobody can foresee, of 53 bits: JSON readers that know doubles only get them whole. */
    public static LongSupplier seeds() {
        SecureRandom random = new SecureRandom();
        return () -> random.nextLong() >>> 11;
    }

    private static PreparedExercise notPrepared(ExerciseSpec spec) {
        throw new UnsupportedOperationException("no judge prepares " + spec.slug());
    }

    private static <T> T held(Deque<Runnable> closings, T resource, Consumer<T> close) {
        closings.push(() -> close.accept(resource));
        return resource;
    }

    private void prepareInBackground() {
        Thread preparing = new Thread(catalogue::prepareAll, "prepare-exercises");
        preparing.setDaemon(true);
        preparing.start();
    }

    /** Starts the web server: pages and API. It is stopped when this is closed. */
    public WebServer serve(String host, int port) {
        Pages pages = new Pages(catalogue, submissions, drafts, progress, home);
        Api api = new Api(catalogue, submissions, drafts, progress);
        return held(closings, WebServer.start(host, port, List.of(pages, api), pages), WebServer::stop);
    }

    /** Returns the exercises. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the submissions. */
    public Submissions submissions() {
        return submissions;
    }

    /** Returns the drafts. */
    public Drafts drafts() {
        return drafts;
    }

    /** Returns the progress. */
    public Progress progress() {
        return progress;
    }

    /** Stops all that was started, last first: no new requests, then no new gradings, then the judge. */
    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
