package gradus.app.web.pages;

import gradus.app.concept.Topic;
import gradus.app.quiz.Quiz;
import java.util.List;
import java.util.Map;

/**
 * Where quizzes begin.
 *
 * @param frame what every page needs
 * @param topics those that have questions
 * @param counts how many questions each topic has, by its id
 * @param newest the learner's newest quizzes
 * @param wanted the topic that is chosen already; empty if none is
 * @param problem why none could be begun; empty if nothing was tried
 */
public record QuizStartPage(
        Frame frame, List<Topic> topics, Map<String, Long> counts, List<Row> newest, String wanted, String problem) {

    /** A quiz of before, and what it was about. */
    public record Row(Quiz quiz, String about, Moment startedAt) {}

    public QuizStartPage {
        topics = List.copyOf(topics);
        counts = Map.copyOf(counts);
        newest = List.copyOf(newest);
    }

    /** Returns the topic's name. */
    public String name(Topic topic) {
        return topic.name().in(frame.language());
    }
}
