package gradus.app.web.pages;

import gradus.app.concept.Topic;
import gradus.app.quiz.Quiz;
import java.util.List;

/**
 * A question of a quiz.
 *
 * @param frame what every page needs
 * @param quiz the quiz
 * @param item which question
 * @param question the question; asked, or answered where the learner is told at once
 * @param about what the quiz is about
 */
public record QuizPage(Frame frame, Quiz quiz, Quiz.Item item, QuestionView question, String about) {

    /** Returns whether the answer is shown. */
    public boolean answered() {
        return question.feedback() != null;
    }

    /** Returns whether this is the last question that was open. */
    public boolean last() {
        return quiz.next().isEmpty();
    }

    /** Returns what {@code quiz} is about; {@code misconception} is the name of the one it is about, if it is about one. */
    static String about(Quiz quiz, List<Topic> topics, String misconception, Frame frame) {
        return switch (quiz.choice()) {
            case TOPIC ->
                topics.stream()
                        .filter(topic -> topic.id().equals(quiz.topic()))
                        .findFirst()
                        .map(topic -> topic.name().in(frame.language()))
                        .orElse(quiz.topic());
            case WEAK -> frame.texts().text("quiz.weak");
            case MIXED -> frame.texts().text("quiz.mixed");
            case MISCONCEPTION -> frame.texts().text("quiz.misconception", misconception);
        };
    }
}
