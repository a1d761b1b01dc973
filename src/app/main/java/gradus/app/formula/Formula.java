package gradus.app.formula;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A formula, such as {@code (W - F + 2*P)/S + 1}: operators {@code + - * / ^ %} and comparisons, functions such as {@code
 * exp} and {@code max}, {@code pi}, {@code e}, and the names it was given. Safe for use by several threads.
 */
public final class Formula {

    /** The longest formula that is looked at. */
    public static final int LONGEST = 300;

    private static final Functions FUNCTIONS = new Functions();
    private static final Map<String, EvaluationValue> CONSTANTS = Map.of(
            "pi", EvaluationValue.numberValue(Operators.decimal(Math.PI)),
            "e", EvaluationValue.numberValue(Operators.decimal(Math.E)));

    private static final ExpressionConfiguration CONFIGURATION = Operators.in(ExpressionConfiguration.builder()
            .functionDictionary(FUNCTIONS)
            .defaultConstants(Map.of())
            .dataAccessorSupplier(Values::new)
            .mathContext(MathContext.DECIMAL128)
            .implicitMultiplicationAllowed(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .build());

    private final String text;
    private final Set<String> names;
    private final Set<String> used;
    private final Expression expression;

    private Formula(String text, Set<String> names, Set<String> used, Expression expression) {
        this.text = text;
        this.names = names;
        this.used = used;
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
            return new Formula(typed.strip(), Set.copyOf(names), used(expression), expression);
        } catch (ParseException | NoSuchElementException wrong) {
            // EvalEx runs out of operands in either way
            throw unreadable(typed);
        }
    }

    /** Returns the names that stand in it; EvalEx's own list of them takes {@code w} and {@code W} for one. */
    private static Set<String> used(Expression expression) throws ParseException {
        return expression.getAllASTNodes().stream()
                .map(ASTNode::getToken)
                .filter(token -> token.getType() == Token.TokenType.VARIABLE_OR_CONSTANT)
                .map(Token::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    static FormulaFault unreadable(String typed) {
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
            for (String name : used) {
                Double value = values.get(name);
                if (value != null) {
                    copy.getDataAccessor().setData(name, EvaluationValue.numberValue(Operators.decimal(value)));
                }
            }
            EvaluationValue result = copy.evaluate();
            if (result.isBooleanValue()) {
                return result.getBooleanValue() ? 1 : 0;
            }
            double value = result.getNumberValue().doubleValue();
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (BaseException | ArithmeticException undefined) {
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
            return values.getOrDefault(name, CONSTANTS.get(name));
        }

        @Override
        public void setData(String name, EvaluationValue value) {
            values.put(name, value);
        }
    }
}
