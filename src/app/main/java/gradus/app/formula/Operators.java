package gradus.app.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/**
 * The operators of numbers, in place of EvalEx's own, to which {@code (x > 0) + 1} is a text and {@code 1 + 2^-3} not what it
 * is in mathematics. A comparison is 1 or 0.
 */
final class Operators {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    /** Numbers that functions give are doubles: those that agree in so many digits are taken for the same. */
    private static final MathContext COMPARED = new MathContext(15);

    private static final int LARGEST_EXACT_POWER = 999;

    private Operators() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // the method asks for an array of a generic type
    static ExpressionConfiguration in(ExpressionConfiguration configuration) {
        return configuration.withAdditionalOperators(
                infix("+", OperatorIfc.OPERATOR_PRECEDENCE_ADDITIVE, (a, b) -> a.add(b, DIGITS)),
                infix("-", OperatorIfc.OPERATOR_PRECEDENCE_ADDITIVE, (a, b) -> a.subtract(b, DIGITS)),
                infix("*", OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE, (a, b) -> a.multiply(b, DIGITS)),
                infix("/", OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE, (a, b) -> a.divide(b, DIGITS)),
                infix("%", OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE, (a, b) -> a.remainder(b, DIGITS)),
                // -x^2 is -(x^2), as everywhere in mathematics
                infix("^", OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER, Operators::power),
                // of the power's own precedence, a sign may stand before a power and behind its hat: -x^2, 2^-x
                prefix("-", BigDecimal::negate),
                prefix("+", a -> a),
                prefix("!", a -> truth(a.signum() == 0)),
                comparison("==", OperatorIfc.OPERATOR_PRECEDENCE_EQUALITY, order -> order == 0),
                comparison("!=", OperatorIfc.OPERATOR_PRECEDENCE_EQUALITY, order -> order != 0),
                comparison("<", OperatorIfc.OPERATOR_PRECEDENCE_COMPARISON, order -> order < 0),
                comparison(">", OperatorIfc.OPERATOR_PRECEDENCE_COMPARISON, order -> order > 0),
                comparison("<=", OperatorIfc.OPERATOR_PRECEDENCE_COMPARISON, order -> order <= 0),
                comparison(">=", OperatorIfc.OPERATOR_PRECEDENCE_COMPARISON, order -> order >= 0));
    }

    private static Map.Entry<String, OperatorIfc> infix(String sign, int precedence, BinaryOperator<BigDecimal> of) {
        return Map.entry(sign, new Operator(false, precedence, !sign.equals("^"), of));
    }

    private static Map.Entry<String, OperatorIfc> prefix(String sign, UnaryOperator<BigDecimal> of) {
        int precedence = OperatorIfc.OPERATOR_PRECEDENCE_POWER_HIGHER;
        return Map.entry(sign, new Operator(true, precedence, false, (operand, same) -> of.apply(operand)));
    }

    private static Map.Entry<String, OperatorIfc> comparison(String sign, int precedence, IntPredicate holds) {
        return infix(
                sign,
                precedence,
                (a, b) ->
                        holds.test(a.round(COMPARED).compareTo(b.round(COMPARED))) ? BigDecimal.ONE : BigDecimal.ZERO);
    }

    private static BigDecimal truth(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** Returns a power: by products where the exponent is whole, since 0.1^2 is 0.01; else as doubles. */
    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        double n = exponent.doubleValue();
        if (n != Math.rint(n) || Math.abs(n) > LARGEST_EXACT_POWER) {
            return decimal(Math.pow(base.doubleValue(), n));
        }
        BigDecimal power = base.pow((int) Math.abs(n), DIGITS);
        return n < 0 ? BigDecimal.ONE.divide(power, DIGITS) : power;
    }

    /** Returns {@code value} as it is written: 0.1 is 0.1, and not the nearest double to it. */
    static BigDecimal decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not defined there");
        }
        return BigDecimal.valueOf(value);
    }

    /** An operator; a prefix is given its operand twice. */
    private record Operator(boolean isPrefix, int precedence, boolean isLeftAssociative, BinaryOperator<BigDecimal> of)
            implements OperatorIfc {

        @Override
        public int getPrecedence() {
            return precedence;
        }

        @Override
        public int getPrecedence(ExpressionConfiguration configuration) {
            return precedence;
        }

        @Override
        public boolean isPostfix() {
            return false;
        }

        @Override
        public boolean isInfix() {
            return !isPrefix;
        }

        @Override
        public boolean isOperandLazy() {
            return false;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... operands) {
            BigDecimal last = operands[operands.length - 1].getNumberValue();
            return EvaluationValue.numberValue(of.apply(operands[0].getNumberValue(), last));
        }
    }
}
