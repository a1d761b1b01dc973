package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ScalarAutogradHiddenTest {

    /** Deep enough that a method which calls itself for each operand runs out of stack. */
    private static final int DEEP = 30_000;

    @Test
    void sum_passesTheGradientOn(ScalarValue.Constructor values, Draw draw) {
        double factor = draw.real(2, 3);
        Value x = values.make(draw.real(3, 4));
        Value y = values.make(draw.real(-2, -1));
        Value sum = notNull(x.add(y));
        Close.check("x + y", x.data() + y.data(), sum.data());
        scaled(sum, values.make(factor)).backward();
        Close.check("d(c·(x + y))/dx", factor, x.grad());
        Close.check("d(c·(x + y))/dy", factor, y.grad());
    }

    @Test
    void product_swapsItsFactors(ScalarValue.Constructor values, Draw draw) {
        double a = draw.real(3, 4);
        double b = draw.real(-2, -1);
        double factor = draw.real(2, 3);
        Value x = values.make(a);
        Value y = values.make(b);
        Value product = notNull(x.mul(y));
        Close.check("x · y", a * b, product.data());
        Value moved = notNull(product.add(values.make(factor)));
        notNull(moved.mul(moved)).backward();
        // the square's slope is twice its argument
        Close.check("dz/dx", 2 * (a * b + factor) * b, x.grad());
        Close.check("dz/dy", 2 * (a * b + factor) * a, y.grad());
        Value zero = values.make(0);
        notNull(zero.mul(x)).backward();
        Close.check("d(0·x)/d0", a, zero.grad());
        Close.check("d(0·x)/dx", 0, x.grad());
    }

    @Test
    void power_hasItsSlope(ScalarValue.Constructor values, Draw draw) {
        for (double n : new double[] {2, 3, 0.5, -1, -2.5}) {
            double x = draw.real(1.5, 3);
            checkFunction(
                    values,
                    draw,
                    x,
                    value -> value.pow(n),
                    Math.exp(n * Math.log(x)),
                    n * Math.exp((n - 1) * Math.log(x)));
        }
        checkFunction(values, draw, draw.real(1.5, 3), value -> value.pow(0), 1, 0);
        checkFunction(values, draw, 0, value -> value.pow(1), 0, 1);
        checkFunction(values, draw, 0, value -> value.pow(2), 0, 0);
        double below = draw.real(-3, -1.5);
        checkFunction(values, draw, below, value -> value.pow(2), below * below, 2 * below);
        checkFunction(values, draw, below, value -> value.pow(3), below * below * below, 3 * below * below);
    }

    @Test
    void exponential_isItsOwnSlope(ScalarValue.Constructor values, Draw draw) {
        double x = draw.real(0.5, 2);
        checkFunction(values, draw, x, Value::exp, Math.pow(Math.E, x), Math.pow(Math.E, x));
        checkFunction(values, draw, -x, Value::exp, Math.pow(Math.E, -x), Math.pow(Math.E, -x));
        checkFunction(values, draw, 0, Value::exp, 1, 1);
    }

    @Test
    void logarithm_hasItsSlope(ScalarValue.Constructor values, Draw draw) {
        double x = draw.real(2, 4);
        checkFunction(values, draw, x, Value::log, Math.log10(x) / Math.log10(Math.E), 1 / x);
        checkFunction(values, draw, 1 / x, Value::log, -Math.log10(x) / Math.log10(Math.E), x);
        checkFunction(values, draw, 1e-9, Value::log, -9 / Math.log10(Math.E), 1e9);
    }

    @Test
    void tangent_hasItsSlope(ScalarValue.Constructor values, Draw draw) {
        double x = draw.real(0.3, 1.5);
        double tanh = (Math.exp(2 * x) - 1) / (Math.exp(2 * x) + 1);
        double slope = 4 / Math.pow(Math.exp(x) + Math.exp(-x), 2);
        checkFunction(values, draw, x, Value::tanh, tanh, slope);
        checkFunction(values, draw, -x, Value::tanh, -tanh, slope);
        checkFunction(values, draw, 0, Value::tanh, 0, 1);
        checkFunction(values, draw, 800, Value::tanh, 1, 0);
        checkFunction(values, draw, -800, Value::tanh, -1, 0);
    }

    /** What changes nothing is tempted to give back its operand, and then two places of the graph share one gradient. */
    @Test
    void operations_giveNewValues(ScalarValue.Constructor values, Draw draw) {
        Value x = values.make(draw.real(1, 2));
        List<Value> results = List.of(
                notNull(x.relu()), notNull(x.pow(1)), notNull(x.add(values.make(0))), notNull(x.mul(values.make(1))));
        Expect.that(results.stream().noneMatch(result -> result == x), "A result is its operand itself.", "结果就是运算数本身。");
    }

    @Test
    void relu_passesOrStops(ScalarValue.Constructor values, Draw draw) {
        double x = draw.real(0.5, 3);
        checkFunction(values, draw, x, Value::relu, x, 1);
        checkFunction(values, draw, -x, Value::relu, 0, 0);
        checkFunction(values, draw, 0, Value::relu, 0, 0);
        checkFunction(values, draw, 1e-10, Value::relu, 1e-10, 1);
    }

    @Test
    void sameOperandTwice_getsBothShares(ScalarValue.Constructor values, Draw draw) {
        Value x = values.make(draw.real(2, 4));
        notNull(x.mul(x)).backward();
        Close.check("d(x·x)/dx", 2 * x.data(), x.grad());
        Value y = values.make(draw.real(2, 4));
        notNull(y.add(y)).backward();
        Close.check("d(y + y)/dy", 2, y.grad());
    }

    @Test
    void valueUsedTwice_addsItsShares(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(0.5, 1);
        Value x = values.make(data);
        Value z = notNull(notNull(x.exp()).add(notNull(x.tanh())));
        z.backward();
        Close.check("d(exp x + tanh x)/dx", Math.exp(data) + 1 / Math.pow(Math.cosh(data), 2), x.grad());
    }

    @Test
    void equalData_isNotTheSameValue(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(1, 2);
        Value x = values.make(data);
        Value twin = values.make(data);
        Value z = notNull(notNull(x.mul(twin)).add(notNull(twin.add(values.make(data)))));
        z.backward();
        Close.check("dz/dx", data, x.grad());
        Close.check("dz/d(twin)", data + 1, twin.grad());
    }

    /** ReLU stops what arrives, but the values behind it wait for its word, and have other ways to the result. */
    @Test
    void deadBranch_holdsNobodyUp(ScalarValue.Constructor values, Draw draw) {
        for (boolean deadFirst : new boolean[] {true, false}) {
            double data = draw.real(1, 2);
            Value x = values.make(data);
            Value shared = notNull(x.mul(x));
            Value negative = notNull(shared.mul(values.make(-1)));
            Value dead = notNull(negative.relu());
            // leaves a gradient that has to be forgotten, although nothing arrives there later
            negative.backward();
            Value z = notNull(deadFirst ? dead.add(shared) : shared.add(dead));
            z.backward();
            Close.check("dz/d(behind the ReLU)", 0, negative.grad());
            Close.check("dz/d(x·x)", 1, shared.grad());
            Close.check("dz/dx", 2 * data, x.grad());
        }
    }

    /** The shared value is reached on a short way and on a long one: it must not pay before both have paid it. */
    @Test
    void shortAndLongWay_areWaitedFor(ScalarValue.Constructor values, Draw draw) {
        for (boolean shortFirst : new boolean[] {true, false}) {
            double data = draw.real(1.2, 2);
            Value x = values.make(data);
            Value shared = notNull(x.mul(x));
            Value way = shared;
            for (int i = 0; i < 4; i++) {
                way = notNull(way.add(values.make(1)));
            }
            Value longWay = notNull(way.mul(way));
            Value z = notNull(shortFirst ? shared.add(longWay) : longWay.add(shared));
            z.backward();
            double toShared = 1 + 2 * (data * data + 4);
            Close.check("dz/d(x·x)", toShared, shared.grad());
            Close.check("dz/dx", toShared * 2 * data, x.grad());
        }
    }

    @Test
    void randomGraphs_agreeWithTheNumericalGradient(ScalarValue.Constructor values, Draw draw) {
        for (int graph = 0; graph < 3; graph++) {
            int[][] steps = steps(draw);
            double[] inputs = draw.vector(3, 0.6, 1.4);
            List<Value> leaves = new ArrayList<>();
            for (double input : inputs) {
                leaves.add(values.make(input));
            }
            Value z = compute(values, leaves, steps);
            Close.check("z", compute(inputs, steps), z.data());
            z.backward();
            double[] gradients = leaves.stream().mapToDouble(Value::grad).toArray();
            GradientCheck.of(() -> compute(inputs, steps)).check("the gradient", inputs, gradients);
        }
    }

    @Test
    void valuesInBetween_haveGradientsToo(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(0.5, 1.5);
        Value x = values.make(data);
        Value a = notNull(x.mul(values.make(3)));
        Value b = notNull(a.exp());
        Value z = notNull(b.log());
        z.backward();
        Close.check("dz/dz", 1, z.grad());
        Close.check("dz/db", Math.exp(-3 * data), b.grad());
        Close.check("dz/da", 1, a.grad());
        Close.check("dz/dx", 3, x.grad());
    }

    @Test
    void newValues_haveNoGradient(ScalarValue.Constructor values, Draw draw) {
        Value x = values.make(draw.real(1, 2));
        Value z = notNull(x.mul(x));
        Close.check("grad before backward", 0, x.grad());
        Close.check("grad before backward", 0, z.grad());
        x.backward();
        Close.check("dx/dx", 1, x.grad());
        Close.check("grad of what x was used for", 0, z.grad());
    }

    @Test
    void secondBackward_givesTheSame(ScalarValue.Constructor values, Draw draw) {
        Value x = values.make(draw.real(1, 2));
        Value a = notNull(x.mul(x));
        Value z = notNull(notNull(a.tanh()).add(a));
        z.backward();
        double toX = x.grad();
        double toA = a.grad();
        z.backward();
        Close.check("dz/dx the second time", toX, x.grad());
        Close.check("dz/da the second time", toA, a.grad());
        Close.check("dz/dz the second time", 1, z.grad());
    }

    /** Two results share a leaf and a value in between: the second backward forgets what the first has left there. */
    @Test
    void otherResult_startsFromZero(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(1, 2);
        Value x = values.make(data);
        Value shared = notNull(x.mul(x));
        Value first = notNull(shared.mul(shared));
        Value second = notNull(shared.add(x));
        first.backward();
        second.backward();
        Close.check("d(second)/d(shared)", 1, shared.grad());
        Close.check("d(second)/dx", 2 * data + 1, x.grad());
    }

    @Test
    void strangersKeepTheirGradients(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(1, 2);
        Value x = values.make(data);
        Value y = values.make(draw.real(3, 4));
        Value first = notNull(x.mul(y));
        first.backward();
        notNull(x.add(x)).backward();
        // neither y nor the first product is part of the second graph
        Close.check("d(first)/dy", data, y.grad());
        Close.check("d(first)/d(first)", 1, first.grad());
        Close.check("d(second)/dx", 2, x.grad());
        Value inner = notNull(x.mul(x));
        Value outer = notNull(inner.mul(y));
        outer.backward();
        inner.backward();
        // what was computed from the value is not what the value was computed from
        Close.check("grad of a later result", 1, outer.grad());
        Close.check("grad of another operand of the later result", data * data, y.grad());
        Close.check("d(inner)/dx", 2 * data, x.grad());
    }

    @Test
    void graphGoesOnGrowing(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(1, 2);
        Value x = values.make(data);
        Value z = notNull(x.mul(x));
        z.backward();
        Value further = notNull(z.mul(x));
        further.backward();
        Close.check("d(x³)/dx", 3 * data * data, x.grad());
        Close.check("d(x³)/d(x²)", data, z.grad());
    }

    /** After 50 doublings there are 2⁵⁰ ways from the end to the beginning, but only 51 values. */
    @Test
    void manyWays_areNotWalkedOneByOne(ScalarValue.Constructor values, Draw draw) {
        Value x = values.make(draw.real(1, 2));
        Value z = x;
        for (int i = 0; i < 50; i++) {
            z = notNull(z.add(z));
        }
        z.backward();
        Close.check("d(2⁵⁰x)/dx", Math.pow(2, 50), x.grad());
    }

    @Test
    void deepGraphs_doNotOverflowTheStack(ScalarValue.Constructor values, Draw draw) {
        double data = draw.real(1, 2);
        ScalarValue x = values.make(data);
        Value step = values.make(0.5);
        Value z = notNull(x.plus(step, DEEP));
        Close.check("x + 0.5 + 0.5 + ...", data + 0.5 * DEEP, z.data());
        z.backward();
        Close.check("dz/dx", 1, x.grad());
        Close.check("dz/d(step)", DEEP, step.grad());
    }

    @Test
    void operands_areLeftAlone(ScalarValue.Constructor values, Draw draw) {
        double a = draw.real(1, 2);
        double b = draw.real(3, 4);
        Value x = values.make(a);
        Value y = values.make(b);
        List<Value> results =
                List.of(x.add(y), x.mul(y), x.pow(2), x.exp(), x.log(), x.tanh(), x.relu(), y.add(x), y.mul(x));
        for (Value result : results) {
            double before = result.data();
            result.backward();
            Expect.that(
                    Expect.sameBits(before, result.data()),
                    "backward changes the data of the value it starts from.",
                    "backward 改动了起点的 data。");
        }
        Expect.that(
                Expect.sameBits(a, x.data()) && Expect.sameBits(b, y.data()),
                "An operation or backward changes the data of an operand.",
                "运算或 backward 改动了操作数的 data。");
    }

    /** Checks value and slope, where the result is used by another operation: the gradient that arrives is not 1. */
    private static void checkFunction(
            ScalarValue.Constructor values,
            Draw draw,
            double at,
            UnaryOperator<Value> function,
            double expected,
            double slope) {
        double factor = draw.real(2, 3);
        Value x = values.make(at);
        Value z = notNull(function.apply(x));
        Close.check("the value", expected, z.data());
        scaled(z, values.make(factor)).backward();
        Close.check("the gradient", factor * slope, x.grad());
    }

    private static Value scaled(Value z, Value factor) {
        return notNull(z.mul(factor));
    }

    private static Value notNull(Value value) {
        Expect.that(value != null, "An operation returns null.", "有一个运算返回了 null。");
        return value;
    }

    /**
     * Draws operations {@code {kind, first operand, second operand}}. The product of the first inputs is used at the
     * beginning of a chain, in which each kind comes once, and again at its very end.
     */
    private static int[][] steps(Draw draw) {
        int[] kinds = draw.permutation(5);
        int[][] steps = new int[8][];
        steps[0] = new int[] {5, 0, 1};
        steps[1] = new int[] {0, 3, 2};
        for (int i = 0; i < 5; i++) {
            steps[2 + i] = new int[] {kinds[i], 4 + i, draw.integer(0, 3)};
        }
        steps[7] = new int[] {0, 9, 3};
        return steps;
    }

    private static Value compute(ScalarValue.Constructor values, List<Value> leaves, int[][] steps) {
        List<Value> known = new ArrayList<>(leaves);
        for (int[] step : steps) {
            Value x = known.get(step[1]);
            Value y = known.get(step[2]);
            // half of x, since a steep tanh would hide what comes before it
            Value t = notNull(notNull(x.mul(values.make(0.5))).tanh());
            Value z = switch (step[0]) {
                case 0 -> x.add(y);
                case 1 -> t.mul(y);
                case 2 -> notNull(t.add(values.make(1))).log();
                case 3 -> notNull(t.exp()).add(y);
                case 4 -> notNull(t.relu()).pow(1.5);
                default -> x.mul(y);
            };
            known.add(notNull(z));
        }
        return known.get(known.size() - 1);
    }

    /** The same, with plain numbers. */
    private static double compute(double[] inputs, int[][] steps) {
        double[] known = Arrays.copyOf(inputs, inputs.length + steps.length);
        for (int i = 0; i < steps.length; i++) {
            double x = known[steps[i][1]];
            double y = known[steps[i][2]];
            double t = Math.tanh(x / 2);
            known[inputs.length + i] = switch (steps[i][0]) {
                case 0 -> x + y;
                case 1 -> t * y;
                case 2 -> Math.log1p(t);
                case 3 -> Math.exp(t) + y;
                case 4 -> t * Math.sqrt(t);
                default -> x * y;
            };
        }
        return known[known.length - 1];
    }
}
