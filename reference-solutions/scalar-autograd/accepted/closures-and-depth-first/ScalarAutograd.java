package exercise.scalarautograd;

import gradus.engine.autograd.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each result keeps a piece of code that pays its operands; a depth-first walk with a stack of its own orders them. */
public final class ScalarAutograd implements ScalarValue {

    private double data;
    private double grad;
    private ScalarAutograd[] operands = {};
    private Runnable pay = () -> {};

    public ScalarAutograd(double data) {
        this.data = data;
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
        ScalarAutograd z = result(data + y.data, this, y);
        z.pay = () -> {
            grad += z.grad;
            y.grad += z.grad;
        };
        return z;
    }

    @Override
    public Value mul(Value other) {
        ScalarAutograd y = (ScalarAutograd) other;
        ScalarAutograd z = result(data * y.data, this, y);
        z.pay = () -> {
            grad += z.grad * y.data;
            y.grad += z.grad * data;
        };
        return z;
    }

    @Override
    public Value pow(double n) {
        ScalarAutograd z = result(Math.pow(data, n), this);
        z.pay = () -> grad += z.grad * n * Math.pow(data, n - 1);
        return z;
    }

    @Override
    public Value exp() {
        ScalarAutograd z = result(Math.exp(data), this);
        z.pay = () -> grad += z.grad * z.data;
        return z;
    }

    @Override
    public Value log() {
        ScalarAutograd z = result(Math.log(data), this);
        z.pay = () -> grad += z.grad / data;
        return z;
    }

    @Override
    public Value tanh() {
        ScalarAutograd z = result(Math.tanh(data), this);
        z.pay = () -> grad += z.grad * (1 - z.data) * (1 + z.data);
        return z;
    }

    @Override
    public Value relu() {
        ScalarAutograd z = result(data < 0 ? 0 : data, this);
        z.pay = () -> grad += z.data > 0 ? z.grad : 0;
        return z;
    }

    private static ScalarAutograd result(double data, ScalarAutograd... operands) {
        ScalarAutograd z = new ScalarAutograd(data);
        z.operands = operands;
        return z;
    }

    @Override
    public void backward() {
        List<ScalarAutograd> order = operandsFirst();
        order.forEach(value -> value.grad = 0);
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            order.get(i).pay.run();
        }
    }

    private List<ScalarAutograd> operandsFirst() {
        List<ScalarAutograd> order = new ArrayList<>();
        Set<ScalarAutograd> entered = new HashSet<>();
        Set<ScalarAutograd> left = new HashSet<>();
        Deque<ScalarAutograd> stack = new ArrayDeque<>();
        stack.push(this);
        while (!stack.isEmpty()) {
            ScalarAutograd value = stack.peek();
            if (entered.add(value)) {
                for (ScalarAutograd operand : value.operands) {
                    if (!entered.contains(operand)) {
                        stack.push(operand);
                    }
                }
            } else if (left.add(stack.pop())) {
                order.add(value);
            }
        }
        return order;
    }
}
