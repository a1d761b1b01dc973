package gradus.app.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Options to choose from, in the order they are shown.
 *
 * @param form {@link Sight.Form#PICK_ONE}, {@link Sight.Form#PICK_MANY} or {@link Sight.Form#LINE}
 */
record DrawnOptions(Sight.Form form, String code, List<Shown> options) implements Drawn {

    DrawnOptions {
        options = List.copyOf(options);
    }

    /** An option, in both languages. */
    record Shown(Local text, boolean correct, Local why) {}

    /** What something is in a language. */
    @FunctionalInterface
    interface Local {
        Local NOTHING = language -> "";

        String in(String language);
    }

    @Override
    public Sight sight(String prompt, String language) {
        List<String> texts =
                options.stream().map(option -> option.text().in(language)).toList();
        return new Sight(form, prompt, code, List.of(), texts, List.of());
    }

    @Override
    public Marked mark(List<String> answer) {
        Set<Integer> chosen = chosen(answer);
        if (form != Sight.Form.PICK_MANY) {
            return Marked.of(options.get(chosen.iterator().next()).correct());
        }
        int right = (int) chosen.stream().filter(i -> options.get(i).correct()).count();
        int all = (int) options.stream().filter(Shown::correct).count();
        int wrong = chosen.size() - right;
        // whoever chooses everything knows nothing
        return right == all && wrong == 0
                ? Marked.of(true)
                : new Marked(false, Math.max(0, right - wrong) / (double) (all + wrong));
    }

    private Set<Integer> chosen(List<String> answer) {
        Set<Integer> chosen = new TreeSet<>();
        answer.forEach(text -> chosen.add(Drawn.position(text, options.size())));
        if (chosen.isEmpty()) {
            throw new NotAnAnswer("choose an answer first", "请先选择答案");
        }
        if (form != Sight.Form.PICK_MANY && chosen.size() > 1) {
            throw new NotAnAnswer("choose one answer only", "只能选择一个答案");
        }
        return chosen;
    }

    @Override
    public List<Feedback.Line> lines(List<String> answer, String language) {
        Set<Integer> chosen = chosen(answer);
        List<Feedback.Line> lines = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            Shown option = options.get(i);
            boolean picked = chosen.contains(i);
            String why = option.why().in(language);
            // of the lines of code, those are shown of which there is something to say
            if (form != Sight.Form.LINE || picked || option.correct() || !why.isEmpty()) {
                String text = option.text().in(language);
                String shown = form == Sight.Form.LINE ? (i + 1) + ": " + Html.code(text.strip()) : text;
                lines.add(new Feedback.Line(state(option.correct(), picked), shown, why));
            }
        }
        return lines;
    }

    private static Feedback.State state(boolean correct, boolean picked) {
        if (correct) {
            return picked ? Feedback.State.RIGHT : Feedback.State.MISSED;
        }
        return picked ? Feedback.State.WRONG : Feedback.State.LEFT;
    }

    @Override
    public String answer(String language) {
        return "";
    }

    @Override
    public List<String> right() {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).correct())
                .mapToObj(Integer::toString)
                .toList();
    }
}
