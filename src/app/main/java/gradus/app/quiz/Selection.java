package gradus.app.quiz;

import gradus.app.bank.Question;
import gradus.app.knowledge.Mastery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Chooses the questions of a quiz: those not seen for longest first, in an order that chance breaks ties of. */
final class Selection {

    /** What was never asked comes behind what is known to be weak, and before what is known. */
    private static final double UNSEEN = 0.55;

    private final List<Question> questions;

    /**
     * Creates a selection of {@code questions}.
     *
     * @param lastAnswered when the learner has last answered each question, by id
     */
    Selection(List<Question> questions, Map<String, Instant> lastAnswered, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Question, Long> ties = new LinkedHashMap<>();
        questions.forEach(question -> ties.put(question, random.nextLong()));
        this.questions = questions.stream()
                .sorted(Comparator.comparing(
                                (Question question) -> lastAnswered.getOrDefault(question.id(), Instant.EPOCH))
                        .thenComparing(ties::get))
                .toList();
    }

    /** Returns questions of one topic, the easier ones before the harder ones. */
    List<Question> ofTopic(String topic, int length) {
        return questions.stream()
                .filter(question -> question.topic().equals(topic))
                .limit(length)
                .sorted(Comparator.comparing(Question::difficulty))
                .toList();
    }

    /** Returns questions that probe one misconception, named as {@code <slug>/<misconception>}. */
    List<Question> about(String misconception, int length) {
        return questions.stream()
                .filter(question -> question.misconceptions().contains(misconception))
                .limit(length)
                .toList();
    }

    /** Returns questions about the concepts that the learner knows least: the lowest mastery first. */
    List<Question> ofTheWeakest(List<Mastery> masteries, int length) {
        Map<String, Double> known = masteries.stream()
                .filter(mastery -> mastery.evidence() > 0)
                .collect(Collectors.toMap(mastery -> mastery.concept().id(), Mastery::value));
        ToDoubleFunction<Question> weakest = question -> question.concepts().stream()
                .mapToDouble(concept -> known.getOrDefault(concept, UNSEEN))
                .min()
                .orElse(UNSEEN);
        return questions.stream()
                .sorted(Comparator.comparingDouble(weakest))
                .limit(length)
                .toList();
    }

    /** Returns questions of all topics, one of each in turn. */
    List<Question> mixed(int length) {
        Map<String, List<Question>> topics = questions.stream()
                .collect(Collectors.groupingBy(Question::topic, LinkedHashMap::new, Collectors.toList()));
        List<Question> mixed = new ArrayList<>();
        for (int round = 0; mixed.size() < Math.min(length, questions.size()); round++) {
            for (List<Question> topic : topics.values()) {
                if (round < topic.size() && mixed.size() < length) {
                    mixed.add(topic.get(round));
                }
            }
        }
        return mixed;
    }
}
