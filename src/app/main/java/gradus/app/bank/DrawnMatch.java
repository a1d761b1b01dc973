package gradus.app.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Things to put together; the lefts are shown in the author's order.
 *
 * @param shown for each position shown on the right, the number of the pair, or of the decoy behind the pairs
 */
record DrawnMatch(Body.Matching body, List<Integer> shown) implements Drawn {

    DrawnMatch {
        shown = List.copyOf(shown);
    }

    @Override
    public Sight sight(String prompt, String language) {
        return new Sight(
                Sight.Form.MATCH,
                prompt,
                "",
                body.pairs().stream()
                        .map(pair -> pair.left().inline(language, Map.of()))
                        .toList(),
                shown.stream().map(number -> right(number, language)).toList(),
                List.of());
    }

    private String right(int number, String language) {
        int pairs = body.pairs().size();
        Phrase text = number < pairs
                ? body.pairs().get(number).right()
                : body.decoys().get(number - pairs);
        return text.inline(language, Map.of());
    }

    @Override
    public Marked mark(List<String> answer) {
        List<Integer> chosen = chosen(answer);
        int right = 0;
        for (int i = 0; i < chosen.size(); i++) {
            right += chosen.get(i) == i ? 1 : 0;
        }
        return Marked.share(right, chosen.size());
    }

    /** Returns, for each left, the number of the right that was put to it. */
    private List<Integer> chosen(List<String> answer) {
        if (answer.size() != body.pairs().size() || answer.stream().anyMatch(String::isBlank)) {
            throw new NotAnAnswer("choose something for each line", "请为每一行选择一项");
        }
        return answer.stream()
                .map(text -> shown.get(Drawn.position(text, shown.size())))
                .toList();
    }

    @Override
    public List<Feedback.Line> lines(List<String> answer, String language) {
        List<Integer> chosen = chosen(answer);
        List<Feedback.Line> lines = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            boolean right = chosen.get(i) == i;
            String left = body.pairs().get(i).left().inline(language, Map.of());
            lines.add(new Feedback.Line(
                    right ? Feedback.State.RIGHT : Feedback.State.WRONG,
                    left + " → " + right(i, language),
                    right ? "" : "<del>" + right(chosen.get(i), language) + "</del>"));
        }
        return lines;
    }

    @Override
    public String answer(String language) {
        return "";
    }

    @Override
    public List<String> right() {
        List<String> right = new ArrayList<>();
        for (int i = 0; i < body.pairs().size(); i++) {
            right.add(Integer.toString(shown.indexOf(i)));
        }
        return right;
    }
}
