package gradus.app.bank;

import java.util.List;

/** What one attempt sees of a question's body, and how answers to that are marked. */
interface Drawn {

    /** Returns what is seen, given the rendered {@code prompt}. */
    Sight sight(String prompt, String language);

    /**
     * Returns what {@code answer} is worth.
     *
     * @throws NotAnAnswer if it can't be marked
     */
    Marked mark(List<String> answer);

    /** Returns what is said about {@code answer}, which can be marked. */
    List<Feedback.Line> lines(List<String> answer, String language);

    /** Returns the right answer as HTML; empty if {@link #lines} show it. */
    String answer(String language);

    /** Returns an answer that is right. */
    List<String> right();

    /** Returns the one text of {@code answer}. */
    static String only(List<String> answer) {
        if (answer.size() != 1 || answer.get(0).isBlank()) {
            throw new NotAnAnswer("write or choose an answer first", "请先填写或选择答案");
        }
        return answer.get(0);
    }

    /** Returns the whole number below {@code end} that {@code text} is. */
    static int position(String text, int end) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) >= end) {
            throw new NotAnAnswer(
                    "“%s” is none of the choices".formatted(Html.shortened(text)),
                    "“%s”不在选项之中".formatted(Html.shortened(text)));
        }
        return Integer.parseInt(text);
    }
}
