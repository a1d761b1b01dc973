package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Operands are older than their result: the newest value first is an order in which every result pays in time. */
public final class ScalarAutograd implements ScalarValue {

    private static long made;

    private final long age = made++;
    private final double data;
    private double grad = 0;
    private final ScalarAutograd left;
    private final ScalarAutograd right;
    private final double leftSlope;
    private final double rightSlope;

    public ScalarAutograd(double data) {
        this(data, null, 0, null, 0);
    }

    private ScalarAutograd(
            double data, ScalarAutograd left, double leftSlope, ScalarAutograd right, double rightSlope) {
        this.data = data;
        this.left = left;
        this.right = right;
        this.leftSlope = leftSlope;
        this.rightSlope = rightSlope;
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
    public ScalarAutograd add(Value other) {
        return new ScalarAutograd(other.data() + data, this, 1, (ScalarAutograd) other, 1);
    }

    @Override
    public ScalarAutograd mul(Value other) {
        return new ScalarAutograd(other.data() * data, this, other.data(), (ScalarAutograd) other, data);
    }

    @Override
    public ScalarAutograd pow(double n) {
        return new ScalarAutograd(Math.pow(data, n), this, n * Math.pow(data, n - 1), null, 0);
    }

    @Override
    public ScalarAutograd exp() {
        return new ScalarAutograd(Math.exp(data), this, Math.exp(data), null, 0);
    }

    @Override
    public ScalarAutograd log() {
        return new ScalarAutograd(Math.log(data), this, Math.pow(data, -1), null, 0);
    }

    @Override
    public ScalarAutograd tanh() {
        return new ScalarAutograd(Math.tanh(data), this, Math.pow(Math.cosh(data), -2), null, 0);
    }

    @Override
    public ScalarAutograd relu() {
        return new ScalarAutograd(Math.max(data, 0), this, Math.max(Math.signum(data), 0), null, 0);
    }

    @Override
    public void backward() {
        TreeSet<ScalarAutograd> graph = new TreeSet<>(Comparator.comparingLong((ScalarAutograd value) -> -value.age));
        List<ScalarAutograd> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            ScalarAutograd value = open.remove(open.size() - 1);
            if (value != null && graph.add(value)) {
                value.grad = value == this ? 1 : 0;
                open.add(value.left);
                open.add(value.right);
            }
        }
        for (ScalarAutograd value : graph) {
            if (value.left != null) {
                value.left.grad += value.grad * value.leftSlope;
            }
            if (value.right != null) {
                value.right.grad += value.grad * value.rightSlope;
            }
        }
    }
}
