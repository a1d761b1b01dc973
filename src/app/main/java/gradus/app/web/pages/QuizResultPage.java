package gradus.app.web.pages;

import gradus.app.quiz.Quiz;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a quiz went.
 *
 * @param frame what every page needs
 * @param quiz the quiz
 * @param about what it was about
 * @param rows its questions
 * @param concepts how it went by concept, the weakest first
 */
public record QuizResultPage(Frame frame, Quiz quiz, String about, List<Row> rows, List<Tally> concepts) {

    public QuizResultPage {
        rows = List.copyOf(rows);
        concepts = List.copyOf(concepts);
    }

    /**
     * A question.
     *
     * @param question null if it was not answered, or is gone from the bank
     * @param prompt what was asked, as HTML
     */
    public record Row(Quiz.Item item, @Nullable QuestionView question, String prompt) {}

    /** How many of the questions about a concept were answered right. */
    public record Tally(String name, int right, int all) {}

    /** Returns the share of right answers in percent. */
    public long percent() {
        return Math.round(100.0 * quiz.right() / Math.max(1, quiz.items().size()));
    }
}
