package gradus.app.web.pages;

import gradus.app.bank.NotAnAnswer;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.knowledge.Item;
import gradus.app.review.Card;
import gradus.app.review.Rating;
import gradus.app.review.ReviewDesk;
import gradus.app.review.Reviews;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is due today, one card at a time: answer, see why, rate, next. */
final class ReviewPages {

    private static final int UNPROCESSABLE = 422;

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final Catalogue catalogue;
    private final Submissions submissions;
    private final Site site;

    ReviewPages(Reviews reviews, ReviewDesk desk, Catalogue catalogue, Submissions submissions, Site site) {
        this.reviews = reviews;
        this.desk = desk;
        this.catalogue = catalogue;
        this.submissions = submissions;
        this.site = site;
    }

    void show(Context context) {
        show(context, List.of(), "");
    }

    private void show(Context context, List<String> typed, String error) {
        Visitor visitor = Visitor.of(context);
        Frame frame = Frame.of(context, site);
        ReviewDesk.Turn turn = desk.turn(visitor.learner(), visitor.zone()).orElse(null);
        int left = reviews.due(visitor.learner(), visitor.zone()).size();
        QuestionView question = turn == null ? null : question(frame, turn, typed, error);
        ReviewPage.Rewrite rewrite = turn == null ? null : rewrite(visitor, frame, turn);
        boolean rateable = rewrite != null || (question != null && question.feedback() != null);
        Templates.render(
                context,
                "review",
                new ReviewPage(
                        frame,
                        left,
                        reviews.ratedToday(visitor.learner(), visitor.zone()),
                        reviews.cards(visitor.learner()),
                        turn == null ? "" : turn.due().item(),
                        turn == null ? "" : raised(turn.due().raisedBy(), frame),
                        question,
                        rewrite,
                        turn != null && rateable ? choices(visitor, frame, turn, question, rewrite) : List.of(),
                        reviews.forecast(visitor.learner(), visitor.zone())));
    }

    private @Nullable QuestionView question(Frame frame, ReviewDesk.Turn turn, List<String> typed, String error) {
        if (turn.variant() == null) {
            return null;
        }
        return turn.given() == null
                ? QuestionView.asked(frame.texts(), turn.variant(), typed, error)
                : QuestionView.answered(frame.texts(), turn.variant(), turn.given(), catalogue);
    }

    private ReviewPage.@Nullable Rewrite rewrite(Visitor visitor, Frame frame, ReviewDesk.Turn turn) {
        if (turn.variant() != null) {
            return null;
        }
        Exercise exercise = catalogue.find(Item.name(turn.due().item())).orElseThrow();
        Card card = turn.due().card();
        // what was never rated came from giving up: only what is written after the pause tells anything
        Instant since = Objects.requireNonNullElse(card.reviewedAt(), card.dueAt());
        List<Submission> again = submissions.history(visitor.learner(), exercise.slug()).stream()
                .filter(submission -> submission.submittedAt().isAfter(since))
                .toList();
        boolean solved = again.stream().anyMatch(ReviewPages::accepted);
        return new ReviewPage.Rewrite(exercise.slug(), exercise.title().in(frame.language()), solved, again.size());
    }

    private static boolean accepted(Submission submission) {
        Verdict verdict = submission.verdict();
        return verdict != null && verdict.kind() == VerdictKind.ACCEPTED;
    }

    private List<ReviewPage.Choice> choices(
            Visitor visitor,
            Frame frame,
            ReviewDesk.Turn turn,
            @Nullable QuestionView question,
            ReviewPage.@Nullable Rewrite rewrite) {
        boolean right = rewrite != null
                ? rewrite.solved()
                : question != null
                        && question.feedback() != null
                        && question.feedback().marked().correct();
        List<Duration> promises = reviews.promises(visitor.learner(), turn.due().item());
        List<ReviewPage.Choice> choices = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            // who was wrong has not remembered, whatever she says
            if (right || rating == Rating.AGAIN) {
                choices.add(new ReviewPage.Choice(
                        rating,
                        ReviewPage.span(promises.get(rating.number() - 1), frame.texts()),
                        rating == (right ? Rating.GOOD : Rating.AGAIN)));
            }
        }
        return choices;
    }

    private String raised(String raisedBy, Frame frame) {
        if (raisedBy.isEmpty()) {
            return "";
        }
        String slug = raisedBy.substring(0, raisedBy.indexOf('/'));
        String id = raisedBy.substring(slug.length() + 1);
        return catalogue
                .find(slug)
                .flatMap(exercise -> misconception(exercise, id)
                        .map(wrong -> frame.texts()
                                .text(
                                        "review.raised",
                                        wrong.misconception().name().in(frame.language()),
                                        exercise.title().in(frame.language()))))
                .orElse("");
    }

    private static Optional<WrongSolution> misconception(Exercise exercise, String id) {
        return exercise.spec().wrong().stream()
                .filter(wrong -> wrong.misconception().id().equals(id))
                .findFirst();
    }

    void answer(Context context) {
        Visitor visitor = Visitor.of(context);
        List<String> given = Forms.answer(context);
        try {
            String item = known(visitor, Forms.text(context, "item"));
            if (!desk.answer(visitor.learner(), item, given, visitor.zone())) {
                throw Problem.of(409, "problem.review.over");
            }
            context.redirect("/review", HttpStatus.SEE_OTHER);
        } catch (NotAnAnswer refused) {
            context.status(UNPROCESSABLE);
            show(context, given, refused.words().in(visitor.language()));
        }
    }

    void rate(Context context) {
        Visitor visitor = Visitor.of(context);
        String sent = Forms.text(context, "rating");
        for (Rating rating : Rating.values()) {
            if (rating.id().equals(sent)) {
                // the second click of two finds the turn over, and is led on like the first
                desk.rate(visitor.learner(), known(visitor, Forms.text(context, "item")), rating, visitor.zone());
                context.redirect("/review", HttpStatus.SEE_OTHER);
                return;
            }
        }
        throw Problem.badField("rating", "problem.rating");
    }

    /** Returns {@code item} if there is a card of it; a made-up one is a wrong address. */
    private String known(Visitor visitor, String item) {
        if (reviews.knows(visitor.learner(), item)) {
            return item;
        }
        throw item.matches("(question|exercise):[a-z0-9-]+")
                ? Problem.of(410, "problem.gone.review")
                : Problem.notFound("problem.none.review");
    }
}
