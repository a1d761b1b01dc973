package gradus.app.knowledge;

import gradus.app.answer.AnswerListener;
import gradus.app.answer.Answered;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.Concept;
import gradus.app.concept.ConceptMap;
import gradus.app.knowledge.Estimate.Evidence;
import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.Aftermath;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What learners know: kept up to date by each answer and each verdict. */
public final class Knowledge implements AnswerListener, Aftermath {

    /** Verdicts that tell what somebody knows; what did not compile, or failed by our fault, does not. */
    private static final Set<VerdictKind> TELLING =
            EnumSet.of(VerdictKind.ACCEPTED, VerdictKind.WRONG, VerdictKind.RUNTIME_ERROR, VerdictKind.TIME_LIMIT);

    /** What was solved this recently is known by heart: solving it again tells nothing. */
    private static final Duration BY_HEART = Duration.ofHours(20);

    private static final double MILLIS_A_DAY = 86_400_000;

    private final KnowledgeStore store;
    private final ConceptMap concepts;
    private final Function<String, Optional<Exercise>> exercises;
    private final Clock clock;

    /** Creates the knowledge kept in {@code database}; {@code exercises} finds those on offer by their slugs. */
    public Knowledge(
            Database database, ConceptMap concepts, Function<String, Optional<Exercise>> exercises, Clock clock) {
        this.store = new KnowledgeStore(database);
        this.concepts = concepts;
        this.exercises = exercises;
        this.clock = clock;
    }

    @Override
    public void answered(Transaction transaction, Answered answered) {
        Item item = Item.of(answered.question());
        Evidence evidence = new Evidence(item.guess(), answered.marked().credit(), 1);
        learn(transaction, answered.learner(), item, evidence, answered.at(), false);
    }

    @Override
    public void graded(Transaction transaction, Submission submission) {
        Verdict verdict = Objects.requireNonNull(submission.verdict(), submission.id());
        Exercise exercise = exercises.apply(submission.slug()).orElse(null);
        if (exercise == null || !TELLING.contains(verdict.kind())) {
            return;
        }
        boolean solved = verdict.kind() == VerdictKind.ACCEPTED;
        Instant at = submission.submittedAt();
        KnowledgeStore.Tries before = store.count(transaction, submission.learner(), submission.slug(), solved, at);
        double counts = counts(before, at);
        if (counts > 0 && !hasJustReadTheSolution(transaction, submission)) {
            Evidence evidence = new Evidence(0, solved ? 1 : 0, counts);
            learn(transaction, submission.learner(), Item.of(exercise), evidence, at, true);
        }
    }

    /** Trying again is how one works: the n-th try counts 1/n, and what was just solved counts nothing for a while. */
    private static double counts(KnowledgeStore.Tries before, Instant at) {
        Instant solvedAt = before.solvedAt();
        if (solvedAt == null) {
            return 1.0 / (1 + before.count());
        }
        return Duration.between(solvedAt, at).compareTo(BY_HEART) < 0 ? 0 : 0.5;
    }

    private boolean hasJustReadTheSolution(Transaction transaction, Submission submission) {
        return store.gaveUpAt(transaction, submission.learner(), submission.slug())
                .filter(readAt ->
                        Duration.between(readAt, submission.submittedAt()).compareTo(BY_HEART) < 0)
                .filter(readAt -> !submission.submittedAt().isBefore(readAt))
                .isPresent();
    }

    private void learn(
            Transaction transaction, String learner, Item item, Evidence evidence, Instant at, boolean verdict) {
        Map<String, KnowledgeStore.Row> rows = store.abilities(transaction, learner);
        List<Estimate> abilities = item.concepts().stream()
                .map(concept -> ability(rows.get(concept), at))
                .toList();
        Estimate together = Estimate.together(abilities);
        Estimate difficulty = store.difficulty(transaction, item.id()).orElse(item.first());
        double gap = together.mean() - difficulty.mean();
        double weight = 1.0 / abilities.size();
        List<KnowledgeStore.Row> changed = new ArrayList<>();
        for (int i = 0; i < abilities.size(); i++) {
            Estimate ability = abilities.get(i);
            double others = together.variance() - weight * weight * ability.variance() + difficulty.variance();
            changed.add(row(rows, item.concepts().get(i), ability.learn(evidence, gap, others, weight), at, verdict));
        }
        store.save(transaction, learner, changed);
        store.saveDifficulty(transaction, item.id(), difficulty.learn(evidence, gap, together.variance(), -1));
    }

    private static KnowledgeStore.Row row(
            Map<String, KnowledgeStore.Row> rows, String concept, Estimate ability, Instant at, boolean verdict) {
        KnowledgeStore.Row before = rows.get(concept);
        int answers = before == null ? 0 : before.answers();
        int verdicts = before == null ? 0 : before.verdicts();
        return new KnowledgeStore.Row(concept, ability, answers + (verdict ? 0 : 1), verdicts + (verdict ? 1 : 0), at);
    }

    private static Estimate ability(KnowledgeStore.@Nullable Row row, Instant at) {
        return row == null
                ? Estimate.PRIOR
                : row.ability().after(Duration.between(row.at(), at).toMillis() / MILLIS_A_DAY);
    }

    /** Returns how well the learner knows each concept, in the order of learning. */
    public List<Mastery> of(String learner) {
        Instant now = clock.instant();
        Map<String, KnowledgeStore.Row> rows = store.abilities(learner);
        return concepts.all().stream()
                .map(concept -> mastery(concept, rows.get(concept.id()), now))
                .toList();
    }

    /** Returns how well the learner knows each topic that has concepts, in the order of the course, given {@link #of} her. */
    public List<TopicMastery> byTopic(List<Mastery> known) {
        Map<String, List<Mastery>> byTopic = known.stream()
                .collect(Collectors.groupingBy(mastery -> mastery.concept().topic()));
        return concepts.topics().stream()
                .filter(topic -> byTopic.containsKey(topic.id()))
                .map(topic -> TopicMastery.of(topic, byTopic.getOrDefault(topic.id(), List.of())))
                .toList();
    }

    private static Mastery mastery(Concept concept, KnowledgeStore.@Nullable Row row, Instant now) {
        return row == null
                ? new Mastery(concept, Estimate.PRIOR, 0, 0, null)
                : new Mastery(concept, ability(row, now), row.answers(), row.verdicts(), row.at());
    }

    /** Returns the difficulties that were learned so far, by item; of others, {@link Item#first()} is the best guess. */
    public Map<String, Estimate> difficulties() {
        return store.difficulties();
    }
}
