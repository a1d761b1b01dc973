package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Wrong: pays in the order in which values are found, breadth first. */
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
        return of(Math.pow(data, n), n * Math.pow(data, n - 1));
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

    @Override
    public void backward() {
        List<ScalarAutograd> order = order();
        order.forEach(value -> value.grad = 0);
        grad = 1;
        for (ScalarAutograd z : order) {
            for (Operand x : z.operands) {
                x.value().grad += x.slope() * z.grad;
            }
        }
    }

    private List<ScalarAutograd> order() {
        List<ScalarAutograd> order = new ArrayList<>();
        Set<ScalarAutograd> known = new HashSet<>(Set.of(this));
        Deque<ScalarAutograd> found = new ArrayDeque<>(List.of(this));
        while (!found.isEmpty()) {
            ScalarAutograd z = found.remove();
            order.add(z);
            for (Operand x : z.operands) {
                if (known.add(x.value())) {
                    found.add(x.value());
                }
            }
        }
        return order;
    }
}
