package gradus.app.interview;

import gradus.app.catalogue.Exercise;
import gradus.app.concept.Concept;
import gradus.app.concept.Topic;
import gradus.app.submission.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How an interview went. Where there is no evidence there is no score, and where there is too little, {@link Score#enough} says so.
 *
 * @param pending whether a submission has no verdict yet, so that the numbers will change
 * @param overall the score of all items; null if there is no evidence
 * @param topics the scores of the role's topics with evidence, in the order of the course: the axes of a radar
 * @param concepts the scores of the concepts with evidence, in the order of learning
 * @param items what was asked, in order, with what came of it
 * @param earlier the learner's earlier interviews for the same role that have evidence, oldest first
 * @param study what to study next, in this order
 */
public record InterviewReport(
        Interview interview,
        boolean pending,
        @Nullable Score overall,
        List<OfTopic> topics,
        List<OfConcept> concepts,
        List<Result> items,
        List<Earlier> earlier,
        List<Study> study) {

    public InterviewReport {
        topics = List.copyOf(topics);
        concepts = List.copyOf(concepts);
        items = List.copyOf(items);
        earlier = List.copyOf(earlier);
        study = List.copyOf(study);
    }

    /** The score of a topic. */
    public record OfTopic(Topic topic, Score score) {}

    /** The score of a concept: of the items about it. */
    public record OfConcept(Concept concept, Score score) {}

    /** What came of an item. */
    public enum Outcome {
        RIGHT,
        PARTLY,
        WRONG,
        /** Passed over by the learner; counts as wrong. */
        SKIPPED,
        /** Handed in, and not graded yet. */
        PENDING,
        /** Time was up, or the interview was ended, before there was an answer; does not count. */
        NOT_REACHED,
        /** Could not be asked or graded, by no fault of the learner; does not count. */
        NOT_COUNTED;

        /** Returns the name used in style sheets, such as {@code right}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An item with what came of it.
     *
     * @param credit how much of it was right, 0 to 1; null if it does not count, or not yet
     * @param submission what was handed in for a piece of code; null if nothing was, and for a question
     */
    public record Result(
            Interview.Item item,
            Outcome outcome,
            @Nullable Double credit,
            @Nullable Submission submission) {}

    /** An earlier interview for the same role, with its overall score. */
    public record Earlier(String id, Instant at, int minutes, Score overall) {}

    /**
     * A concept to study.
     *
     * @param exercises exercises about it, at most two, those first that the learner has not solved
     * @param quizTopic the topic of a quiz about it; null if there are no questions about its topic
     */
    public record Study(
            Concept concept,
            Score score,
            List<Exercise> exercises,
            @Nullable String quizTopic) {

        public Study {
            exercises = List.copyOf(exercises);
        }
    }
}
