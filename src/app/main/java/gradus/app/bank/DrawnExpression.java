package gradus.app.bank;

import gradus.app.catalogue.Markdown;
import gradus.app.formula.Equality;
import gradus.app.formula.Formula;
import gradus.app.formula.FormulaFault;
import java.util.List;
import java.util.Map;

/**
 * A formula to type.
 *
 * @param seed the seed of the points it is compared at
 */
record DrawnExpression(Body.Expression body, long seed) implements Drawn {

    @Override
    public Sight sight(String prompt, String language) {
        return new Sight(
                Sight.Form.FORMULA,
                prompt,
                "",
                List.of(),
                List.of(),
                List.copyOf(body.variables().keySet()));
    }

    @Override
    public Marked mark(List<String> given) {
        return Marked.of(equal(body.answer(), formula(given)));
    }

    private Formula formula(List<String> given) {
        try {
            return Formula.parse(Drawn.only(given), body.variables().keySet());
        } catch (FormulaFault fault) {
            throw new NotAnAnswer(fault.words());
        }
    }

    private boolean equal(Formula expected, Formula given) {
        return Equality.equal(expected, given, body.variables(), seed);
    }

    @Override
    public List<Feedback.Line> lines(List<String> given, String language) {
        Formula formula = formula(given);
        String typed = Html.code(formula.text());
        if (equal(body.answer(), formula)) {
            return List.of(new Feedback.Line(Feedback.State.RIGHT, typed, ""));
        }
        String why = body.mistakes().stream()
                .filter(mistake -> equal(mistake.value(), formula))
                .map(mistake -> mistake.why().html(language, Map.of()))
                .findFirst()
                .orElse("");
        return List.of(new Feedback.Line(Feedback.State.WRONG, typed, why));
    }

    @Override
    public String answer(String language) {
        return Markdown.toHtml("$" + body.tex() + "$");
    }

    @Override
    public List<String> right() {
        return List.of(body.answer().text());
    }
}
