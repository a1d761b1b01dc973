package gradus.app.formula;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.ParseException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A formula, such as {@code (W - F + 2*P)/S + 1}: operators {@code + - * / ^ %} and comparisons, functions such as {@code
 * exp} and {@code max}, {@code pi}, {@code e}, and the names it was given. Safe for use by several threads.
 */
public final class Formula {

    /** The longest formula that is looked at. */
    public static final int LONGEST = 300;

    private static final Functions FUNCTIONS = new Functions();
    private static final Map<String, Double> CONSTANTS = Map.of("pi", Math.PI, "e", Math.E);

    private static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .functionDictionary(FUNCTIONS)
            .defaultConstants(Map.of())
            .dataAccessorSupplier(Values::new)
            .mathContext(MathContext.DECIMAL128)
            // -x^2 is -(x^2), as everywhere in mathematics
            .powerOfPrecedence(OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER)
            .implicitMultiplicationAllowed(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .build();

    private final String text;
    private final Set<String> names;
    private final Expression expression;

    private Formula(String text, Set<String> names, Expression expression) {
        this.text = text;
        this.names = names;
        this.expression = expression;
    }

    /**
     * Reads a formula.
     *
     * @param typed what was typed; also with signs such as {@code ×}, {@code ²} and full-width brackets
     * @param names the names that may stand in it
     * @throws FormulaFault if it is none
     */
    public static Formula parse(String typed, Set<String> names) {
        Set<String> known = new TreeSet<>(names);
        known.addAll(CONSTANTS.keySet());
        String text = new Typed(typed, known, names, FUNCTIONS.names()).plain();
        Expression expression = new Expression(text, CONFIGURATION);
        try {
            expression.validate();
        } catch (ParseException wrong) {
            throw unreadable(typed);
        }
        return new Formula(typed.strip(), Set.copyOf(names), expression);
    }

    private static FormulaFault unreadable(String typed) {
        return new FormulaFault(
                "“%s” can't be read as a formula: is an operator or a number missing?".formatted(typed.strip()),
                "无法将“%s”读作公式：是否漏写了运算符或数字？".formatted(typed.strip()));
    }

    /**
     * Returns the value of the formula; 1 and 0 for a comparison.
     *
     * @param values the values of its names
     * @return NaN where it is not defined, or too large for a double
     */
    public double at(Map<String, Double> values) {
        if (!values.keySet().containsAll(names)) {
            throw new IllegalArgumentException("values for %s, but the names are %s".formatted(values.keySet(), names));
        }
        try {
            Expression copy = expression.copy();
            CONSTANTS.forEach((name, value) -> copy.with(name, BigDecimal.valueOf(value)));
            values.forEach((name, value) -> copy.with(name, new BigDecimal(value)));
            EvaluationValue result = copy.evaluate();
            if (result.isBooleanValue()) {
                return result.getBooleanValue() ? 1 : 0;
            }
            double value = result.getNumberValue().doubleValue();
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (BaseException | ArithmeticException | NumberFormatException undefined) {
            return Double.NaN;
        }
    }

    /** Returns the formula as it was typed. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }

    /** The values of names; unlike EvalEx's own, it tells {@code w} from {@code W}. */
    private static final class Values implements DataAccessorIfc {

        private final Map<String, EvaluationValue> values = new HashMap<>();

        @Override
        @SuppressWarnings("NullAway") // the interface, which is not annotated, asks for null where there is none
        public EvaluationValue getData(String name) {
            return values.get(name);
        }

        @Override
        public void setData(String name, EvaluationValue value) {
            values.put(name, value);
        }
    }
}
