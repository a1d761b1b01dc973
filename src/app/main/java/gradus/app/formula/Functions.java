package gradus.app.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.parser.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** The functions that a formula may call; all of one number are computed as doubles. */
final class Functions implements FunctionDictionaryIfc {

    private static final int LARGEST_FACTORIAL = 170;

    private final Map<String, FunctionIfc> functions = new HashMap<>();

    Functions() {
        addFunction("abs", new OfOne(Math::abs));
        addFunction("sqrt", new OfOne(Math::sqrt));
        addFunction("exp", new OfOne(Math::exp));
        addFunction("ln", new OfOne(Math::log));
        // in this course, as in most of the field, a logarithm without a base is the natural one
        addFunction("log", new OfOne(Math::log));
        addFunction("log2", new OfOne(Functions::log2));
        addFunction("log10", new OfOne(Math::log10));
        addFunction("sin", new OfOne(Math::sin));
        addFunction("cos", new OfOne(Math::cos));
        addFunction("tanh", new OfOne(Math::tanh));
        addFunction("sigmoid", new OfOne(x -> 1 / (1 + Math.exp(-x))));
        addFunction("floor", new OfOne(Math::floor));
        addFunction("ceil", new OfOne(Math::ceil));
        addFunction("round", new OfOne(x -> Math.floor(x + 0.5)));
        addFunction("sign", new OfOne(Math::signum));
        addFunction("fact", new OfOne(Functions::factorial));
        addFunction("min", new MinFunction());
        addFunction("max", new MaxFunction());
        addFunction("if", new IfFunction());
    }

    /** Returns the logarithm, which is whole for a power of two: its floor is asked for. */
    private static double log2(double x) {
        double log = Math.log(x) / Math.log(2);
        return Math.pow(2, Math.rint(log)) == x ? Math.rint(log) : log;
    }

    private static double factorial(double n) {
        if (n < 0 || n > LARGEST_FACTORIAL || n != Math.rint(n)) {
            return Double.NaN;
        }
        double product = 1;
        for (int k = 2; k <= n; k++) {
            product *= k;
        }
        return product;
    }

    @Override
    public void addFunction(String name, FunctionIfc function) {
        functions.put(name, function);
    }

    @Override
    @SuppressWarnings("NullAway") // the interface, which is not annotated, asks for null where there is none
    public FunctionIfc getFunction(String name) {
        return functions.get(name);
    }

    Set<String> names() {
        return functions.keySet();
    }

    /** A function of one number. */
    @FunctionParameter(name = "value")
    private static final class OfOne extends AbstractFunction {

        private final DoubleUnaryOperator function;

        OfOne(DoubleUnaryOperator function) {
            this.function = function;
        }

        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... arguments) {
            double value = function.applyAsDouble(arguments[0].getNumberValue().doubleValue());
            return EvaluationValue.numberValue(Operators.decimal(value));
        }
    }
}
