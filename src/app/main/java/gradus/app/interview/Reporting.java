package gradus.app.interview;

import gradus.app.interview.InterviewReport.Earlier;
import gradus.app.interview.InterviewReport.OfConcept;
import gradus.app.interview.InterviewReport.OfTopic;
import gradus.app.interview.InterviewReport.Outcome;
import gradus.app.interview.InterviewReport.Result;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes reports: of the items as they are stored, and the verdicts as they are now. */
final class Reporting {

    private final InterviewStore store;
    private final Stock stock;
    private final Submissions submissions;

    Reporting(InterviewStore store, Stock stock, Submissions submissions) {
        this.store = store;
        this.stock = stock;
        this.submissions = submissions;
    }

    InterviewReport report(Interview interview) {
        List<Result> results = results(interview);
        List<Credit> credits = credits(results);
        List<OfConcept> concepts = concepts(credits);
        return new InterviewReport(
                interview,
                results.stream().anyMatch(result -> result.outcome() == Outcome.PENDING),
                Score.of(credits),
                topics(interview.role(), credits),
                concepts,
                results,
                earlier(interview),
                new StudyPlan(stock, interview.learner()).of(concepts, credits));
    }

    /** Returns what came of {@code interview} in all, without the details of a report. */
    InterviewResult result(Interview interview) {
        List<Result> results = results(interview);
        return new InterviewResult(
                interview,
                results.stream().anyMatch(result -> result.outcome() == Outcome.PENDING),
                Score.of(credits(results)));
    }

    private List<Result> results(Interview interview) {
        return interview.items().stream().map(this::result).toList();
    }

    private Result result(Interview.Item item) {
        if (item.submission() != null) {
            Submission submission = submissions.find(item.submission()).orElseThrow();
            return result(item, submission);
        }
        Double credit = item.credit();
        if (credit == null) {
            return new Result(item, item.done() ? Outcome.NOT_COUNTED : Outcome.NOT_REACHED, null, null);
        }
        return new Result(item, item.skipped() ? Outcome.SKIPPED : outcome(credit), credit, null);
    }

    private static Result result(Interview.Item item, Submission submission) {
        Verdict verdict = submission.verdict();
        if (verdict == null) {
            return new Result(item, Outcome.PENDING, null, submission);
        }
        if (verdict.kind() == VerdictKind.GRADER_FAULT) {
            return new Result(item, Outcome.NOT_COUNTED, null, submission);
        }
        // what does not compile has no points to earn either
        double credit = verdict.maxScore() == 0 ? 0 : (double) verdict.score() / verdict.maxScore();
        return new Result(item, outcome(credit), credit, submission);
    }

    private static Outcome outcome(double credit) {
        return credit >= 1 ? Outcome.RIGHT : credit > 0 ? Outcome.PARTLY : Outcome.WRONG;
    }

    private static List<Credit> credits(List<Result> results) {
        return results.stream()
                .filter(result -> result.credit() != null)
                .map(result -> new Credit(result.item().parameters(), Objects.requireNonNull(result.credit())))
                .toList();
    }

    private List<OfTopic> topics(Role role, List<Credit> credits) {
        List<OfTopic> topics = new ArrayList<>();
        stock.concepts().topics().stream()
                .filter(topic -> role.topics().containsKey(topic.id()))
                .forEach(topic -> {
                    Score score =
                            score(credits, parameters -> parameters.topic().equals(topic.id()));
                    if (score != null) {
                        topics.add(new OfTopic(topic, score));
                    }
                });
        return topics;
    }

    private List<OfConcept> concepts(List<Credit> credits) {
        List<OfConcept> concepts = new ArrayList<>();
        stock.concepts().all().forEach(concept -> {
            Score score = score(credits, parameters -> parameters.concepts().contains(concept.id()));
            if (score != null) {
                concepts.add(new OfConcept(concept, score));
            }
        });
        return concepts;
    }

    private static @Nullable Score score(List<Credit> credits, Predicate<Parameters> about) {
        return Score.of(credits.stream()
                .filter(credit -> about.test(credit.parameters()))
                .toList());
    }

    private List<Earlier> earlier(Interview interview) {
        List<Earlier> earlier = new ArrayList<>();
        store.finished(interview.learner(), Integer.MAX_VALUE).stream()
                .filter(other -> other.role() == interview.role())
                .filter(other -> other.startedAt().isBefore(interview.startedAt()))
                .sorted(Comparator.comparing(Interview::startedAt))
                .forEach(other -> {
                    Score overall = Score.of(credits(results(other)));
                    if (overall != null) {
                        earlier.add(new Earlier(other.id(), other.startedAt(), other.minutes(), overall));
                    }
                });
        return earlier;
    }
}
