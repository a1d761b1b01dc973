package gradus.app.interview;

import gradus.app.catalogue.Exercise;
import gradus.app.concept.Concept;
import gradus.app.interview.InterviewReport.OfConcept;
import gradus.app.interview.InterviewReport.Study;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to study after an interview: what was answered wrong, lowest first, but nothing before what it needs. */
final class StudyPlan {

    /** More than a week's work is no plan. */
    private static final int LONGEST = 10;

    private static final int EXERCISES = 2;

    /** Who got a thing wrong once, and is this good at it otherwise, need not study it. */
    private static final double GOOD = 0.75;

    private final Stock stock;
    private final Set<String> solved;

    StudyPlan(Stock stock, String learner) {
        this.stock = stock;
        this.solved = stock.solved(learner);
    }

    List<Study> of(List<OfConcept> concepts, List<Credit> credits) {
        Set<String> missed = credits.stream()
                .filter(credit -> credit.share() < 1)
                .flatMap(credit -> credit.parameters().concepts().stream())
                .collect(Collectors.toSet());
        List<OfConcept> lowest = concepts.stream()
                .filter(concept -> missed.contains(concept.concept().id()))
                .filter(concept -> concept.score().value() < GOOD)
                .sorted(Comparator.comparingDouble(concept -> concept.score().value()))
                .limit(LONGEST)
                .toList();
        return inOrder(lowest).stream().map(this::study).toList();
    }

    private Set<OfConcept> inOrder(List<OfConcept> lowest) {
        Map<String, OfConcept> left = new LinkedHashMap<>();
        lowest.forEach(concept -> left.put(concept.concept().id(), concept));
        Set<OfConcept> ordered = new LinkedHashSet<>();
        lowest.forEach(concept -> visit(concept.concept(), left, new LinkedHashSet<>(), ordered));
        return ordered;
    }

    /** Adds what {@code concept} needs, near or far, then itself; the map of concepts has no cycles. */
    private void visit(Concept concept, Map<String, OfConcept> listed, Set<String> seen, Set<OfConcept> ordered) {
        if (seen.add(concept.id())) {
            for (String need : concept.needs()) {
                stock.concepts().find(need).ifPresent(needed -> visit(needed, listed, seen, ordered));
            }
            OfConcept scored = listed.get(concept.id());
            if (scored != null) {
                ordered.add(scored);
            }
        }
    }

    private Study study(OfConcept scored) {
        Concept concept = scored.concept();
        List<Exercise> exercises = stock.exercises().stream()
                .filter(exercise -> exercise.concepts().contains(concept.id()))
                .sorted(Comparator.comparing((Exercise exercise) -> solved.contains(exercise.slug()))
                        .thenComparing(Exercise::difficulty))
                .limit(EXERCISES)
                .toList();
        String topic = concept.topic();
        return new Study(concept, scored.score(), exercises, stock.asksAbout(topic) ? topic : null);
    }
}
