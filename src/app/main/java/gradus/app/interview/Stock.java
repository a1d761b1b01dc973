package gradus.app.interview;

import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.bank.Question;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.ConceptMap;
import gradus.app.knowledge.Estimate;
import gradus.app.knowledge.Item;
import gradus.app.knowledge.Knowledge;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What interviews can ask, and what a learner has seen of it. */
public final class Stock {

    /** After so many days a question is as good as new. */
    private static final double FORGOTTEN_DAYS = 30;

    /** What it costs, in logits, to ask what was answered just now, or to have an exercise written that was solved before. */
    private static final double JUST_ANSWERED = 1.5;

    private static final double SOLVED = 3;

    private static final double MILLIS_A_DAY = 86_400_000;

    private final Bank bank;
    private final Catalogue catalogue;
    private final Answers answers;
    private final Knowledge knowledge;
    private final Progress progress;

    /** Creates the stock of the questions of {@code bank} and the exercises of {@code catalogue}. */
    public Stock(Bank bank, Catalogue catalogue, Answers answers, Knowledge knowledge, Progress progress) {
        this.bank = bank;
        this.catalogue = catalogue;
        this.answers = answers;
        this.knowledge = knowledge;
        this.progress = progress;
    }

    /** Returns the selection for {@code learner} as of {@code now}. */
    Selection selection(String learner, Instant now) {
        Map<String, Estimate> difficulties = knowledge.difficulties();
        Map<String, Instant> lastAnswered = answers.lastAnswered(learner);
        Set<String> solved = solved(learner);
        List<Candidate> questions = bank.all().stream()
                .map(question -> candidate(question, difficulties, reluctance(lastAnswered.get(question.id()), now)))
                .toList();
        List<Candidate> pieces = catalogue.all().stream()
                .map(exercise -> candidate(exercise, difficulties, solved.contains(exercise.slug()) ? SOLVED : 0))
                .toList();
        return new Selection(questions, pieces);
    }

    private static Candidate candidate(Question question, Map<String, Estimate> difficulties, double reluctance) {
        return candidate(Item.of(question), question.topic(), difficulties, Plan.A_QUESTION, reluctance);
    }

    private static Candidate candidate(Exercise exercise, Map<String, Estimate> difficulties, double reluctance) {
        Duration meant = Plan.aPiece(exercise.difficulty());
        return candidate(Item.of(exercise), exercise.topic(), difficulties, meant, reluctance);
    }

    private static Candidate candidate(
            Item item, String topic, Map<String, Estimate> difficulties, Duration meant, double reluctance) {
        Estimate difficulty = difficulties.getOrDefault(item.id(), item.first());
        return new Candidate(item.id(), Parameters.of(item, topic, difficulty), meant, reluctance);
    }

    private static double reluctance(@Nullable Instant lastAnswered, Instant now) {
        if (lastAnswered == null) {
            return 0;
        }
        double days = Duration.between(lastAnswered, now).toMillis() / MILLIS_A_DAY;
        return JUST_ANSWERED * Math.max(0, 1 - days / FORGOTTEN_DAYS);
    }

    /** Returns the slugs of what {@code learner} has solved. */
    Set<String> solved(String learner) {
        return progress.of(learner).stream()
                .filter(row -> row.state() == ExerciseProgress.State.SOLVED)
                .map(ExerciseProgress::slug)
                .collect(Collectors.toSet());
    }

    Optional<Question> question(String id) {
        return bank.find(id);
    }

    Optional<Exercise> exercise(String slug) {
        return catalogue.find(slug);
    }

    List<Exercise> exercises() {
        return catalogue.all();
    }

    ConceptMap concepts() {
        return bank.concepts();
    }

    /** Returns whether there are questions about {@code topic}. */
    boolean asksAbout(String topic) {
        return bank.all().stream().anyMatch(question -> question.topic().equals(topic));
    }
}
