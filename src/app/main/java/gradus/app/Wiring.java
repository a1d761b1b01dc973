package gradus.app;

import gradus.app.answer.Answers;
import gradus.app.authoring.CheckMemory;
import gradus.app.authoring.CheckedExercise;
import gradus.app.authoring.ContentCheck;
import gradus.app.authoring.Shelf;
import gradus.app.bank.Bank;
import gradus.app.bench.CrowdStore;
import gradus.app.bench.PagesBench;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.ConceptMap;
import gradus.app.engine.EnginePlan;
import gradus.app.engine.Engines;
import gradus.app.health.Canary;
import gradus.app.health.CanaryExercise;
import gradus.app.health.CanaryGrader;
import gradus.app.health.Health;
import gradus.app.health.Metrics;
import gradus.app.help.Help;
import gradus.app.interview.Interviews;
import gradus.app.interview.Stock;
import gradus.app.journal.Activity;
import gradus.app.journal.History;
import gradus.app.knowledge.Knowledge;
import gradus.app.owndata.OwnData;
import gradus.app.path.Compass;
import gradus.app.path.Milestones;
import gradus.app.path.Tracks;
import gradus.app.piece.Pieces;
import gradus.app.progress.Progress;
import gradus.app.progress.WorkTime;
import gradus.app.quiz.Quizzes;
import gradus.app.regrade.Recount;
import gradus.app.regrade.Regrading;
import gradus.app.review.ReviewDesk;
import gradus.app.review.Reviews;
import gradus.app.setting.Settings;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.submission.Aftermath;
import gradus.app.submission.Drafts;
import gradus.app.submission.GatedGrader;
import gradus.app.submission.Grader;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submissions;
import gradus.app.submission.Ulid;
import gradus.app.web.MetricsRoute;
import gradus.app.web.Visitor;
import gradus.app.web.WebServer;
import gradus.app.web.api.Api;
import gradus.app.web.pages.Pages;
import gradus.app.workshop.Workshop;
import gradus.judge.ExerciseSpec;
import gradus.judge.Judge;
import gradus.judge.JudgeSettings;
import gradus.judge.PreparedExercise;
import gradus.judge.check.CheckStep;
import gradus.judge.suite.KitVersion;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Builds the objects and holds them: the only place that knows all of them, and where time and chance come in. */
public final class Wiring implements AutoCloseable {

    private final Path home;
    private final Database database;
    private final Catalogue catalogue;
    private final Shelf shelf;
    private final Workshop workshop;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Progress progress;
    private final Regrading regrading;
    private final Health health;
    private final Metrics metrics;
    private final Pages.Learning learning;
    private final Deque<Runnable> closings;

    private Wiring(
            Path home,
            Database database,
            Catalogue catalogue,
            Shelf shelf,
            Workshop workshop,
            Submissions submissions,
            Drafts drafts,
            Progress progress,
            Regrading regrading,
            Health health,
            Metrics metrics,
            Pages.Learning learning,
            Deque<Runnable> closings) {
        this.home = home;
        this.database = database;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.workshop = workshop;
        this.submissions = submissions;
        this.drafts = drafts;
        this.progress = progress;
        this.regrading = regrading;
        this.health = health;
        this.metrics = metrics;
        this.learning = learning;
        this.closings = closings;
    }

    /**
     * Opens the application with the real judge, whose self-test goes on in the background; until it is done, submissions
     * are accepted and wait.
     *
     * @param home the folder with {@code exercises}, {@code reference-solutions} and {@code static}
     * @param data the folder with the database; made if absent
     * @param sandboxed whether learners' code runs in a sandbox; without one it can do whatever Gradus can
     */
    public static Wiring open(Path home, Path data, boolean sandboxed) {
        int workers = Runtime.getRuntime().availableProcessors();
        return open(home, data, new JudgeSettings(cache(data), workers, sandboxed));
    }

    /** Opens the application with a real judge of these {@code settings}. */
    static Wiring open(Path home, Path data, JudgeSettings settings) {
        Deque<Runnable> closings = new ArrayDeque<>();
        boolean sandboxed = settings.sandboxed();
        try {
            DataFolder folder = held(closings, DataFolder.take(data), DataFolder::close);
            Judge judge = held(closings, Judge.open(settings), Judge::close);
            Health.Grader watched = new Health.Grader(
                    judge.sandbox(),
                    () -> sandboxed ? Judge.checkUp(cache(data)) : List.of(),
                    sandboxed ? Set.of(Canary.values()) : Set.of(Canary.GOOD, Canary.WRONG),
                    canaryGrader(judge));
            Database database = held(closings, Database.open(folder), Database::close);
            Function<Catalogue, Shelf.Check> checks =
                    catalogue -> new ContentCheck(catalogue, ConceptMap.open(home), judge)::run;
            CheckMemory memory = new CheckMemory(cache(data).resolve("checks"), KitVersion.current());
            Wiring wiring = open(
                    home,
                    database,
                    judge::prepare,
                    new Checker(checks, memory),
                    grader(judge),
                    watched,
                    settings.workers(),
                    closings);
            wiring.prepareInBackground();
            return wiring;
        } catch (RuntimeException e) {
            closings.forEach(Runnable::run);
            throw e;
        }
    }

    /** Opens the application with another grader, for a test: exercises are read but never compiled. */
    public static Wiring open(Path home, Path data, Grader grader) {
        return open(home, data, grader, notWatched());
    }

    /** Opens the application with another grader, which is watched, for a test. */
    public static Wiring open(Path home, Path data, Grader grader, Health.Grader watched) {
        return open(home, data, grader, watched, Database::open);
    }

    /** Opens the application with another grader and a database of another patience, for a test. */
    static Wiring open(Path home, Path data, Grader grader, Duration patience) {
        return open(home, data, grader, notWatched(), folder -> Database.open(folder, patience));
    }

    private static Health.Grader notWatched() {
        return new Health.Grader("made up", List::of, Set.of(), (source, seed) -> {
            throw new GraderFault("nobody grades canaries here");
        });
    }

    private static Wiring open(
            Path home, Path data, Grader grader, Health.Grader watched, Function<DataFolder, Database> databases) {
        Deque<Runnable> closings = new ArrayDeque<>();
        try {
            DataFolder folder = held(closings, DataFolder.take(data), DataFolder::close);
            Database database = held(closings, databases.apply(folder), Database::close);
            Checker checker = new Checker(
                    catalogue -> Wiring::notChecked,
                    new CheckMemory(folder.path().resolve("cache").resolve("checks"), "made-up"));
            return open(home, database, Wiring::notPrepared, checker, grader, watched, 2, closings);
        } catch (RuntimeException e) {
            closings.forEach(Runnable::run);
            throw e;
        }
    }

    private static Wiring open(
            Path home,
            Database database,
            Function<ExerciseSpec, PreparedExercise> prepare,
            Checker checker,
            Grader grader,
            Health.Grader watched,
            int workers,
            Deque<Runnable> closings) {
        Clock clock = clock();
        Catalogue catalogue = Catalogue.open(home, prepare);
        Shelf shelf = new Shelf(catalogue, checker.checks().apply(catalogue), checker.memory());
        Progress progress = new Progress(database, catalogue);
        WorkTime work = new WorkTime(database);
        Drafts drafts = new Drafts(database, work, clock);
        GradingGate gate = new GradingGate();
        Metrics metrics = new Metrics();
        Ulid ids = new Ulid(clock, new SecureRandom());
        Bank bank = Bank.open(home, ConceptMap.open(home));
        Knowledge knowledge = new Knowledge(database, bank.concepts(), catalogue::find, clock);
        Reviews reviews = new Reviews(database, bank, catalogue::find, clock);
        Pieces pieces = new Pieces(database);
        Submissions submissions = new Submissions(
                database,
                catalogue::find,
                metrics.counting(grader),
                gate,
                Aftermath.all(List.of(progress, knowledge, reviews, pieces)),
                Submissions.Settings.of(workers),
                clock,
                ids,
                seeds());
        // not counted: metrics tell what learners got, and how fast
        GatedGrader again = new GatedGrader(grader, gate);
        Recount recount = Recount.all(List.of(progress::recount, pieces::recount));
        Regrading regrading = new Regrading(database, catalogue::find, submissions, again, recount, clock, ids);
        submissions.tellOfWork(work);
        held(closings, submissions, Submissions::close).start();
        Answers answers = new Answers(database, List.of(knowledge, reviews));
        Stock stock = new Stock(bank, catalogue, answers, knowledge, progress);
        Interviews interviews = new Interviews(database, stock, submissions, answers, clock, ids, seeds());
        held(closings, interviews, Interviews::close).start();
        Settings settings = new Settings(database);
        Help help = new Help(database, submissions, progress, reviews, clock);
        Pages.Learning learning = new Pages.Learning(
                bank,
                new Quizzes(database, bank, answers, knowledge, clock, ids, seeds()),
                reviews,
                new ReviewDesk(reviews, answers, bank, clock, seeds()),
                knowledge,
                interviews,
                settings,
                new Milestones(catalogue, progress, knowledge, reviews),
                new Compass(Tracks.open(home), drafts, reviews, knowledge, interviews, settings, help::givenUp, clock),
                help,
                new Engines(EnginePlan.open(home), catalogue, pieces, help::givenUp),
                journal(database, catalogue, work, clock));
        Health health = held(closings, new Health(watched, gate, clock, seeds(), watch()), Health::close);
        metrics.watch(health::report, submissions::waiting);
        health.start();
        held(closings, shelf, Shelf::close);
        Workshop workshop = new Workshop(home, database, clock);
        return new Wiring(
                home,
                database,
                catalogue,
                shelf,
                workshop,
                submissions,
                drafts,
                progress,
                regrading,
                health,
                metrics,
                learning,
                closings);
    }

    private static Pages.Journal journal(Database database, Catalogue catalogue, WorkTime work, Clock clock) {
        Activity activity = new Activity(database, clock);
        OwnData ownData = new OwnData(
                database, slug -> catalogue.find(slug).map(Exercise::maxScore).orElse(0));
        return new Pages.Journal(activity, new History(database, activity), work, ownData, clock);
    }

    private static ScheduledExecutorService watch() {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "health");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns the clock of this machine. */
    public static Clock clock() {
        return Clock.systemUTC();
    }

    /** Starts a judge that keeps what it makes once in {@code data}. */
    public static Judge judge(Path data, int workers) {
        return Judge.open(new JudgeSettings(cache(data), workers, true));
    }

    private static Path cache(Path data) {
        return data.resolve("cache");
    }

    /** Returns {@code judge} as what submissions are graded by. */
    public static Grader grader(Judge judge) {
        return (exercise, source, tests, seed) -> judge.grade(exercise.prepared(), source, tests, seed);
    }

    /** Returns {@code judge} as what canaries are graded by; their exercise is compiled when the first is graded. */
    private static CanaryGrader canaryGrader(Judge judge) {
        AtomicReference<@Nullable PreparedExercise> prepared = new AtomicReference<>();
        return (source, seed) -> {
            PreparedExercise exercise =
                    prepared.updateAndGet(there -> there == null ? judge.prepare(CanaryExercise.spec()) : there);
            return judge.grade(exercise, source, Visibility.HIDDEN, seed);
        };
    }

    /** Returns seeds that nobody can foresee, of 53 bits: JSON readers that know doubles only get them whole. */
    public static LongSupplier seeds() {
        SecureRandom random = new SecureRandom();
        return () -> random.nextLong() >>> 11;
    }

    /** What checks exercises, made for a catalogue, and what remembers the results. */
    private record Checker(Function<Catalogue, Shelf.Check> checks, CheckMemory memory) {}

    private static CheckedExercise notChecked(Exercise exercise, Consumer<CheckStep> progress) {
        throw new GraderFault("nobody checks exercises here");
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
        Pages pages = new Pages(
                catalogue, shelf, workshop, submissions, drafts, progress, regrading, health, metrics, learning, home);
        Api api = new Api(catalogue, submissions, drafts, progress);
        return held(
                closings,
                WebServer.start(host, port, List.of(pages, api, new MetricsRoute(metrics)), pages),
                WebServer::stop);
    }

    /** Begins to check exercises that were not checked before, and to pick up changes of their folders. */
    public void watchExercises() {
        shelf.start();
    }

    /** Fills the database as a crowd of {@code learners} would have, for a bench. */
    public void fillForBench(int learners, int answers, int submitted) {
        new CrowdStore(database, learning.bank().all(), catalogue.all(), clock().instant(), 1)
                .fill(Visitor.LOCAL_LEARNER, learners, answers, submitted);
    }

    /** Returns a bench for the pages of this application, which is served at {@code origin}. */
    public PagesBench pagesBench(String origin) {
        return new PagesBench(origin, Visitor.LOCAL_LEARNER, submissions, learning.quizzes(), learning.bank());
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

    /** Returns the learners' engines. */
    public Engines engines() {
        return learning.engines();
    }

    /** Returns the grading again of what was graded by other tests. */
    public Regrading regrading() {
        return regrading;
    }

    /** Returns the watch on the grader. */
    public Health health() {
        return health;
    }

    /** Stops all that was started, last first: no new requests, then no new gradings, then the judge. */
    @Override
    public void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
