package gradus.app.web.pages;

import gradus.app.authoring.Shelf;
import gradus.app.bank.Bank;
import gradus.app.catalogue.Catalogue;
import gradus.app.engine.Engines;
import gradus.app.health.Health;
import gradus.app.health.Metrics;
import gradus.app.help.Help;
import gradus.app.interview.Interviews;
import gradus.app.journal.Activity;
import gradus.app.journal.History;
import gradus.app.knowledge.Knowledge;
import gradus.app.owndata.OwnData;
import gradus.app.path.Compass;
import gradus.app.path.Milestones;
import gradus.app.progress.Progress;
import gradus.app.progress.WorkTime;
import gradus.app.quiz.Quizzes;
import gradus.app.regrade.Regrading;
import gradus.app.review.ReviewDesk;
import gradus.app.review.Reviews;
import gradus.app.setting.Settings;
import gradus.app.submission.Drafts;
import gradus.app.submission.Submissions;
import gradus.app.web.ErrorPages;
import gradus.app.web.Problem;
import gradus.app.web.Routes;
import gradus.app.workshop.Workshop;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.file.Path;
import java.time.Clock;

/** The pages of the learner's site: the table of what is where. */
public final class Pages implements Routes, ErrorPages {

    private final Site site;
    private final HomePages home;
    private final MapPages map;
    private final ExercisePages exercises;
    private final HelpPages help;
    private final SubmissionPages submissions;
    private final ProgressPages progress;
    private final ConceptPages concepts;
    private final JournalPages journal;
    private final SummaryPages summary;
    private final OwnDataPages ownData;
    private final StatusPages status;
    private final RegradePages regrading;
    private final InstructorPages instructor;
    private final WorkshopPages workshop;
    private final NewExercisePages newExercises;
    private final QuizPages quizzes;
    private final ReviewPages reviews;
    private final InterviewPages interviews;
    private final BankPages bank;
    private final Errors errors;
    private final EnginePages engine;
    private final NamesPages names;
    private final OfflinePages offline;

    /** What surrounds the exercises: questions, what is known, where to go next, help. */
    public record Learning(
            Bank bank,
            Quizzes quizzes,
            Reviews reviews,
            ReviewDesk reviewDesk,
            Knowledge knowledge,
            Interviews interviews,
            Settings settings,
            Milestones milestones,
            Compass compass,
            Help help,
            Engines engines,
            Journal journal) {}

    /** What learners did, and when. */
    public record Journal(Activity activity, History history, WorkTime work, OwnData ownData, Clock clock) {}

    /** Creates the pages; {@code home} has the folder {@code static}. */
    public Pages(
            Catalogue catalogue,
            Shelf shelf,
            Workshop workshop,
            Submissions submissions,
            Drafts drafts,
            Progress progress,
            Regrading regrading,
            Health health,
            Metrics metrics,
            Learning learning,
            Path home) {
        this.site = new Site(new Assets(home.resolve("static")), health.report().sandboxed());
        Practices practices = new Practices(learning.bank());
        this.home = new HomePages(
                catalogue, learning.milestones(), learning.compass(), learning.reviews(), submissions, site);
        this.map = new MapPages(learning.milestones(), learning.compass(), site);
        this.exercises = new ExercisePages(catalogue, submissions, drafts, progress, learning.help(), practices, site);
        this.help = new HelpPages(catalogue, learning.help(), site);
        this.submissions = new SubmissionPages(
                catalogue,
                submissions,
                drafts,
                progress,
                regrading,
                practices,
                learning.milestones(),
                learning.compass(),
                learning.engines(),
                site);
        this.progress = new ProgressPages(catalogue, progress, learning, site);
        this.concepts = new ConceptPages(catalogue, learning, site);
        this.journal = new JournalPages(catalogue, learning, site);
        this.summary = new SummaryPages(catalogue, progress, learning, site);
        this.ownData = new OwnDataPages(learning, site);
        this.status = new StatusPages(health, metrics, submissions, site);
        this.regrading = new RegradePages(catalogue, regrading, site);
        this.instructor = new InstructorPages(catalogue, shelf, workshop, site);
        this.workshop = new WorkshopPages(workshop, shelf, site);
        this.newExercises = new NewExercisePages(workshop, shelf, site);
        this.quizzes = new QuizPages(learning.quizzes(), learning.bank(), catalogue, site);
        this.reviews = new ReviewPages(learning.reviews(), learning.reviewDesk(), catalogue, submissions, site);
        this.interviews = new InterviewPages(learning.interviews(), submissions, site);
        this.bank = new BankPages(learning.bank(), home, site);
        this.errors = new Errors(catalogue, site);
        this.engine = new EnginePages(learning.engines(), site);
        this.names = new NamesPages(catalogue);
        this.offline = new OfflinePages(site.assets());
    }

    @Override
    public void register(JavalinDefaultRoutingApi routes) {
        routes.get("/", home::show);
        routes.post("/track", map::choose);
        routes.get("/exercises", map::list);
        routes.get("/map", map::map);
        routes.get("/exercises/{slug}", exercises::show);
        routes.get("/exercises/{slug}/hints", help::hints);
        routes.post("/exercises/{slug}/hints/{hint}", help::open);
        routes.get("/exercises/{slug}/giveup", help::askToGiveUp);
        routes.post("/exercises/{slug}/giveup", help::giveUp);
        routes.get("/exercises/{slug}/editorial", help::editorial);
        routes.get("/exercises/{slug}/names", names::exercise);
        routes.get("/names", names::library);
        routes.post("/exercises/{slug}/run", exercises::run);
        routes.post("/exercises/{slug}/submissions", submissions::submit);
        routes.get("/exercises/{slug}/submissions", submissions::history);
        routes.get("/exercises/{slug}/diff", submissions::diff);
        routes.get("/submissions/{id}", submissions::show);
        routes.get("/submissions/{id}/events", submissions::events);
        routes.get("/quiz", quizzes::list);
        routes.post("/quiz", quizzes::start);
        routes.get("/quiz/{id}", quizzes::show);
        routes.post("/quiz/{id}/answers/{place}", quizzes::answer);
        routes.post("/quiz/{id}/end", quizzes::end);
        routes.get("/review", reviews::show);
        routes.post("/review/answer", reviews::answer);
        routes.post("/review/rate", reviews::rate);
        routes.get("/interview", interviews::list);
        routes.post("/interview", interviews::start);
        routes.get("/interview/{id}", interviews::show);
        routes.post("/interview/{id}/items/{place}", interviews::answer);
        routes.post("/interview/{id}/items/{place}/run", interviews::run);
        routes.post("/interview/{id}/items/{place}/source", interviews::keep);
        routes.post("/interview/{id}/end", interviews::end);
        routes.get("/engine", engine::show);
        routes.get("/progress", progress::show);
        routes.get("/progress/choices", progress::choices);
        routes.post("/progress/choices", progress::choose);
        routes.get("/progress/concepts", concepts::show);
        routes.get("/progress/history", journal::show);
        routes.get("/progress/summary", summary::show);
        routes.post("/progress/summary", summary::name);
        routes.get("/progress/export", ownData::show);
        routes.get("/progress/export.json", ownData::json);
        routes.get("/progress/export.zip", ownData::zip);
        routes.get("/progress/export/{table}.csv", ownData::csv);
        routes.get("/status", status::show);
        routes.get("/instructor/regrade/{slug}", regrading::show);
        routes.post("/instructor/regrade/{slug}/plans", regrading::plan);
        routes.post("/instructor/regrade/{slug}/plans/{plan}/apply", regrading::apply);
        routes.post("/instructor/regrade/{slug}/plans/{plan}/undo", regrading::undo);
        routes.get("/instructor/questions", bank::show);
        routes.get("/instructor/questions/export", bank::export);
        routes.post("/instructor/questions/import", bank::take);
        routes.get("/instructor", instructor::list);
        routes.get("/instructor/new", newExercises::ask);
        routes.post("/instructor/new", newExercises::create);
        routes.post("/instructor/import", newExercises::take);
        routes.get("/instructor/exercises/{slug}", instructor::show);
        routes.post("/instructor/exercises/{slug}/check", instructor::check);
        routes.get("/instructor/exercises/{slug}/export", newExercises::export);
        routes.post("/instructor/exercises/{slug}/solutions", newExercises::addSolution);
        routes.get("/instructor/exercises/{slug}/edit", workshop::edit);
        routes.post("/instructor/exercises/{slug}/edit", workshop::save);
        routes.post("/instructor/exercises/{slug}/preview", workshop::preview);
        routes.get("/instructor/exercises/{slug}/versions", workshop::versions);
        routes.post("/instructor/exercises/{slug}/versions", workshop::restore);
        routes.post("/preferences", Preferences::save);
        routes.get("/offline", offline::show);
        routes.get("/sw.js", offline::worker);
        routes.get("/static/<file>", site.assets()::serve);
        routes.get("/webjars/<file>", site.assets()::serveLibrary);
    }

    @Override
    public void show(Context context, Problem problem) {
        errors.show(context, problem);
    }

    @Override
    public String bare(Problem problem, String language, String nonce) {
        return errors.bare(problem, language, nonce);
    }
}
