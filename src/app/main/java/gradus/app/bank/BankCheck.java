package gradus.app.bank;

import gradus.app.formula.Equality;
import gradus.app.formula.Formula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proves what can be proved about a question: that both languages are there; that over many draws its answer is a number,
 * found in a second way too, and none of the mistakes equals it or each other; that formulas which must be taken are, and
 * mistaken ones are not; that code returns what is claimed, and a bug is one.
 */
public final class BankCheck {

    /** How many draws are looked at. */
    public static final int SEEDS = 200;

    /** How many draws are rendered as somebody sees them; of the others, the choices are enough. */
    private static final int RENDERED = 4;

    /** How many sets of points formulas are compared at. */
    private static final int POINTS_SEEDS = 20;

    private static final int FEWEST_DRAWS = 8;
    private static final double SAME = 1e-7;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Question question;
    private final Set<String> faults = new LinkedHashSet<>();

    private BankCheck(Question question) {
        this.question = question;
    }

    /**
     * Returns what is wrong with {@code question}.
     *
     * @param misconceptions all that there are, as {@code <slug>/<misconception>}
     */
    public static List<String> faultsOf(Question question, Collection<String> misconceptions) {
        BankCheck check = new BankCheck(question);
        check.languages();
        check.misconceptions(misconceptions);
        check.draws();
        check.body();
        return List.copyOf(check.faults);
    }

    private void fault(String message) {
        faults.add("%s/%s.yaml: %s".formatted(question.topic(), question.id(), message));
    }

    /** A number, a formula or a name may be the same in both languages, a sentence may not. */
    private void languages() {
        for (Part part : Part.of(question)) {
            String en = part.phrase().markdown().en();
            String zh = part.phrase().markdown().zh();
            if (part.isUnfinished()) {
                fault("%s is still to be written".formatted(part.place()));
            } else if (part.sentence() || !en.equals(zh)) {
                if (HAN.matcher(en).find()) {
                    fault("%s has Chinese in its English: %s".formatted(part.place(), Html.shortened(en)));
                }
                if (part.sentence() && !HAN.matcher(zh).find()) {
                    fault("%s is not translated: %s".formatted(part.place(), Html.shortened(zh)));
                }
            }
        }
    }

    private void misconceptions(Collection<String> known) {
        for (String misconception : question.misconceptions()) {
            if (!known.contains(misconception)) {
                fault("%s is no misconception of an exercise".formatted(misconception));
            }
        }
    }

    private void draws() {
        Set<Map<String, Double>> drawn = new HashSet<>();
        // of a formula nothing is drawn but the points
        int seeds = question.kind() == Kind.FORMULA ? POINTS_SEEDS : SEEDS;
        for (long seed = 0; seed < seeds; seed++) {
            try {
                Variant variant = Variant.of(question, seed);
                drawn.add(variant.values());
                int before = faults.size();
                variant(variant, seed < RENDERED);
                if (faults.size() > before) {
                    // one draw that goes wrong says enough
                    return;
                }
            } catch (BankFault impossible) {
                faults.add(String.valueOf(impossible.getMessage()));
                return;
            } catch (NotAnAnswer wrong) {
                fault("its right answer can't be marked: %s".formatted(wrong.getMessage()));
            }
        }
        if (question.kind() == Kind.PARAMETERISED && drawn.size() < FEWEST_DRAWS) {
            fault("only %d different draws in %d: widen the variables".formatted(drawn.size(), SEEDS));
        }
    }

    private void variant(Variant variant, boolean whole) {
        if (question.body() instanceof Body.Numeric number) {
            number(number, variant);
        }
        for (String language : List.of("en", "zh")) {
            Sight sight = whole ? variant.sight(language) : variant.sightWithoutPrompt(language);
            // two lines of code may be alike; the number of the line is what is chosen
            if (sight.form() != Sight.Form.LINE) {
                distinct("choices", sight.choices(), variant);
            }
            distinct("lefts", sight.lefts(), variant);
        }
        for (Part part : Part.of(question)) {
            if (!part.phrase().isDefined(variant.values())) {
                fault("%s shows a value that is no finite number: %s".formatted(part.place(), variant));
            }
        }
        if (!variant.mark(variant.right()).correct()) {
            fault("its right answer %s is marked wrong: %s".formatted(variant.right(), variant));
        }
    }

    private void distinct(String what, List<String> texts, Variant variant) {
        if (new HashSet<>(texts).size() < texts.size()) {
            fault("two %s read the same: %s in %s".formatted(what, texts, variant));
        }
    }

    private void number(Body.Numeric body, Variant variant) {
        double answer = variant.at(body.answer());
        if (Double.isNaN(answer)) {
            fault("the answer is no finite number: %s".formatted(variant));
            return;
        }
        if (body.tolerance().kind() == Tolerance.Kind.INTEGER && Math.abs(answer - Math.rint(answer)) > SAME) {
            fault("the answer %s is not whole: %s".formatted(answer, variant));
        }
        if (body.tolerance().kind() == Tolerance.Kind.RELATIVE && answer == 0) {
            fault("the answer is 0, which has no relative tolerance: %s".formatted(variant));
        }
        Formula second = body.check();
        // the negation catches NaN
        if (second != null && !(Math.abs(variant.at(second) - answer) <= SAME * Math.max(1, Math.abs(answer)))) {
            fault("the second computation gives %s, the answer is %s: %s"
                    .formatted(variant.at(second), answer, variant));
        }
        mistakes(body, answer, variant);
    }

    private void mistakes(Body.Numeric body, double answer, Variant variant) {
        List<Double> taken = new ArrayList<>(List.of(answer));
        for (Body.Mistake mistake : body.mistakes()) {
            double value = variant.at(mistake.value());
            if (Double.isNaN(value)) {
                fault("the mistake %s is no finite number: %s".formatted(mistake.value(), variant));
            }
            for (double other : taken) {
                if (body.tolerance().allows(other, value) || body.tolerance().allows(value, other)) {
                    fault("the mistake %s is %s, as good as another value (%s): %s"
                            .formatted(mistake.value(), value, other, variant));
                }
            }
            taken.add(value);
        }
    }

    private void body() {
        if (question.body() instanceof Body.Expression expression) {
            expression(expression);
        } else if (question.body() instanceof Body.Result result) {
            result(result);
        } else if (question.body() instanceof Body.Bug bug) {
            bug(bug);
        }
    }

    private void expression(Body.Expression body) {
        for (long seed = 0; seed < POINTS_SEEDS; seed++) {
            for (Formula equivalent : body.equivalent()) {
                if (!Equality.equal(body.answer(), equivalent, body.variables(), seed)) {
                    fault("%s is not equal to the answer".formatted(equivalent));
                }
            }
            for (Body.Mistake mistake : body.mistakes()) {
                if (Equality.equal(body.answer(), mistake.value(), body.variables(), seed)) {
                    fault("the mistake %s equals the answer".formatted(mistake.value()));
                }
            }
        }
        if (body.equivalent().stream()
                .anyMatch(formula -> formula.text().equals(body.answer().text()))) {
            fault("an equivalent formula is the answer itself");
        }
    }

    private void result(Body.Result body) {
        Snippets.Outcome outcome = Snippets.run(body.code(), body.call());
        if (!outcome.returned()) {
            fault("the code can't be run: %s".formatted(outcome.text()));
        } else if (!DrawnText.plain(outcome.text()).equals(DrawnText.plain(body.answer()))) {
            fault("the code returns %s, not %s".formatted(outcome.text(), body.answer()));
        }
        Set<String> texts = new HashSet<>(Set.of(DrawnText.plain(body.answer())));
        for (Body.WrongText mistake : body.mistakes()) {
            if (!texts.add(DrawnText.plain(mistake.text()))) {
                fault("the mistake %s equals the answer or another mistake".formatted(mistake.text()));
            }
        }
    }

    private void bug(Body.Bug body) {
        Snippets.Outcome fixed = Snippets.run(Snippets.fixed(body.code(), body.line(), body.fix()), body.call());
        if (!fixed.returned() || !DrawnText.plain(fixed.text()).equals(DrawnText.plain(body.returns()))) {
            fault("with the fix, the code does not return %s: %s".formatted(body.returns(), fixed.text()));
        }
        Snippets.Outcome broken = Snippets.run(body.code(), body.call());
        if (!broken.returned()) {
            fault("the broken code can't be run: %s".formatted(broken.text()));
        } else if (DrawnText.plain(broken.text()).equals(DrawnText.plain(body.returns()))) {
            fault("the broken code returns %s, too: the bug is none".formatted(body.returns()));
        }
    }
}
