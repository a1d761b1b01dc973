package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.path.Compass;
import gradus.app.path.Milestone;
import gradus.app.path.Milestones;
import gradus.app.path.NextStep;
import gradus.app.path.Track;
import gradus.app.review.Reviews;
import gradus.app.submission.Recent;
import gradus.app.submission.Submissions;
import gradus.app.web.Visitor;
import gradus.app.web.pages.HomePage.Row;
import gradus.app.web.pages.HomePage.Step;
import gradus.app.web.pages.HomePage.Way;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where one begins, and goes on. */
final class HomePages {

    private static final int RECENT = 5;
    private static final int AHEAD = 3;

    private final Catalogue catalogue;
    private final Milestones milestones;
    private final Compass compass;
    private final Reviews reviews;
    private final Submissions submissions;
    private final Site site;

    HomePages(
            Catalogue catalogue,
            Milestones milestones,
            Compass compass,
            Reviews reviews,
            Submissions submissions,
            Site site) {
        this.catalogue = catalogue;
        this.milestones = milestones;
        this.compass = compass;
        this.reviews = reviews;
        this.submissions = submissions;
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        Visitor visitor = Visitor.of(context);
        String learner = visitor.learner();
        List<Milestone> here = milestones.of(learner, visitor.zone());
        NextStep next = compass.next(learner, visitor.zone(), here);
        Track chosen = compass.track(learner).orElse(null);
        Map<String, Milestone> bySlug = here.stream().collect(Collectors.toMap(Milestone::slug, Function.identity()));
        List<Way> ways = compass.tracks().all().stream()
                .map(track -> way(track, track.equals(chosen), bySlug, frame.texts()))
                .toList();
        Templates.render(
                context,
                "home",
                new HomePage(
                        frame,
                        next instanceof NextStep.Begin,
                        step(next, frame),
                        reviews.due(learner, visitor.zone()).size(),
                        reviews.ratedToday(learner, visitor.zone()),
                        ways.stream().filter(Way::chosen).findFirst().orElse(null),
                        ways,
                        submissions.recent(learner, RECENT).stream()
                                .map(recent -> row(recent, frame))
                                .toList()));
    }

    private static Way way(Track track, boolean chosen, Map<String, Milestone> bySlug, Texts texts) {
        List<Milestone> onTrack =
                track.slugs().stream().map(bySlug::get).filter(Objects::nonNull).toList();
        List<Stop.Way> ahead = onTrack.stream()
                .filter(milestone -> !milestone.stage().solved())
                .limit(AHEAD)
                .map(milestone -> MapPages.way(milestone, texts))
                .toList();
        int solved = (int)
                onTrack.stream().filter(milestone -> milestone.stage().solved()).count();
        return new Way(track, chosen, solved, onTrack.size(), ahead);
    }

    private Row row(Recent recent, Frame frame) {
        String title = catalogue
                .find(recent.slug())
                .map(exercise -> exercise.title().in(frame.language()))
                .orElse(recent.slug());
        return new Row(recent, title, new Moment(recent.submittedAt(), frame.language()));
    }

    private static Step step(NextStep next, Frame frame) {
        Texts texts = frame.texts();
        String language = frame.language();
        if (next instanceof NextStep.Interview interview) {
            return plain("interview", texts, "/interview/" + interview.id());
        }
        if (next instanceof NextStep.Begin begin) {
            return exercise("begin", begin.exercise(), texts.text("home.begin.text"), language);
        }
        if (next instanceof NextStep.Continue begun) {
            return exercise("continue", begun.exercise(), texts.text("home.continue.text"), language);
        }
        if (next instanceof NextStep.Review review) {
            String title = texts.text("home.review.title", review.cards());
            return new Step("review", title, texts.text("home.review.text"), "", "/review");
        }
        if (next instanceof NextStep.Follow follow) {
            String name = follow.track().name().in(language);
            return exercise("follow", follow.exercise(), texts.text("home.follow.text", name), language);
        }
        if (next instanceof NextStep.Weak weak) {
            String title = texts.text("home.weak.title", weak.concept().name().in(language));
            String address = "/quiz?topic=" + weak.concept().topic();
            return new Step("weak", title, texts.text("home.weak.text"), "", address);
        }
        return plain("mixed", texts, "/quiz");
    }

    private static Step plain(String kind, Texts texts, String address) {
        String key = "home." + kind;
        return new Step(kind, texts.text(key + ".title"), texts.text(key + ".text"), "", address);
    }

    private static Step exercise(String kind, Exercise exercise, String text, String language) {
        return new Step(
                kind,
                exercise.title().in(language),
                text,
                Card.summary(exercise.statement().in(language)),
                "/exercises/" + exercise.slug());
    }
}
