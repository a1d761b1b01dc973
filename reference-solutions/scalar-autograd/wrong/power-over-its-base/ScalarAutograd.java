package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Wrong: divides the power by its base. */
public final class ScalarAutograd implements ScalarValue {

    private final double data;
    private double grad;
    private final List<Operand> operands;

    /** One use of a value: how fast the result changes with it. */
    private record Operand(ScalarAutograd value, double slope) {}

    public ScalarAutograd(double data) {
        this(data, List.of());
    }

    private ScalarAutograd(double data, List<Operand> operands) {
        this.data = data;
        this.operands = operands;
    }

    @Override
    public double data() {
        return data;
    }

    @Override
    public double grad() {
        return grad;
    }

    @Override
    public Value add(Value other) {
        ScalarAutograd y = (ScalarAutograd) other;
        return new ScalarAutograd(data + y.data, List.of(new Operand(this, 1), new Operand(y, 1)));
    }

    @Override
    public Value mul(Value other) {
        ScalarAutograd y = (ScalarAutograd) other;
        return new ScalarAutograd(data * y.data, List.of(new Operand(this, y.data), new Operand(y, data)));
    }

    @Override
    public Value pow(double n) {
        return of(Math.pow(data, n), n * Math.pow(data, n) / data);
    }

    @Override
    public Value exp() {
        double z = Math.exp(data);
        return of(z, z);
    }

    @Override
    public Value log() {
        return of(Math.log(data), 1 / data);
    }

    @Override
    public Value tanh() {
        double z = Math.tanh(data);
        return of(z, 1 - z * z);
    }

    @Override
    public Value relu() {
        return data > 0 ? of(data, 1) : of(0, 0);
    }

    private Value of(double z, double slope) {
        return new ScalarAutograd(z, List.of(new Operand(this, slope)));
    }

    /** A value pays its operands when all that used it have paid it: then its own gradient is complete. */
    @Override
    public void backward() {
        Map<ScalarAutograd, Integer> unpaid = uses();
        unpaid.keySet().forEach(value -> value.grad = 0);
        grad = 1;
        Deque<ScalarAutograd> complete = new ArrayDeque<>(List.of(this));
        while (!complete.isEmpty()) {
            ScalarAutograd z = complete.pop();
            for (Operand x : z.operands) {
                x.value().grad += x.slope() * z.grad;
                if (unpaid.merge(x.value(), -1, Integer::sum) == 0) {
                    complete.push(x.value());
                }
            }
        }
    }

    /** Counts how often each value is used in the graph below this one. */
    private Map<ScalarAutograd, Integer> uses() {
        Map<ScalarAutograd, Integer> uses = new HashMap<>();
        Deque<ScalarAutograd> found = new ArrayDeque<>(List.of(this));
        while (!found.isEmpty()) {
            for (Operand x : found.pop().operands) {
                if (uses.merge(x.value(), 1, Integer::sum) == 1) {
                    found.push(x.value());
                }
            }
        }
        return uses;
    }
}
