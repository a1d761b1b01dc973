package gradus.app.bank;

import gradus.app.formula.Formula;
import gradus.app.formula.FormulaFault;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number to type.
 *
 * @param values what was drawn
 * @param answer the right number
 */
record DrawnNumber(Body.Numeric body, Map<String, Double> values, double answer) implements Drawn {

    @Override
    public Sight sight(String prompt, String language) {
        return new Sight(Sight.Form.NUMBER, prompt, "", List.of(), List.of(), List.of());
    }

    @Override
    public Marked mark(List<String> given) {
        return Marked.of(body.tolerance().allows(answer, number(given)));
    }

    private static double number(List<String> given) {
        String typed = Drawn.only(given);
        if (typed.matches("\\s*[-+−]?\\d+[,，]\\d+\\s*")) {
            String withPoint = typed.strip().replaceAll("[,，]", ".");
            throw new NotAnAnswer(
                    "write decimals with a point: %s".formatted(withPoint), "小数请用小数点：%s".formatted(withPoint));
        }
        try {
            double value = Formula.parse(typed, Set.of()).at(Map.of());
            if (Double.isNaN(value)) {
                throw new NotAnAnswer("that has no finite value", "它没有有限的数值");
            }
            return value;
        } catch (FormulaFault fault) {
            throw new NotAnAnswer(fault.words());
        }
    }

    @Override
    public List<Feedback.Line> lines(List<String> given, String language) {
        double value = number(given);
        String typed = Html.code(Drawn.only(given).strip());
        if (body.tolerance().allows(answer, value)) {
            return List.of(new Feedback.Line(Feedback.State.RIGHT, typed, ""));
        }
        String why = body.mistakes().stream()
                .filter(mistake -> body.tolerance().allows(mistake.value().at(values), value))
                .map(mistake -> mistake.why().html(language, values))
                .findFirst()
                .orElse("");
        return List.of(new Feedback.Line(Feedback.State.WRONG, typed, why));
    }

    @Override
    public String answer(String language) {
        return Html.escape(Numbers.shown(answer, body.decimals()));
    }

    @Override
    public List<String> right() {
        return List.of(Double.toString(answer));
    }
}
