package exercise.scalarautograd;

import gradus.engine.autograd.Value;

/** A number that remembers how it was computed, and can tell how it changes with all that it was computed from. */
public final class ScalarAutograd implements ScalarValue {

    private final double data;
    private double grad;
    // TODO: what does a value have to remember about its operands?

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

    // In all operations, other is one of your own objects: (ScalarAutograd) other
    //
    //     z        dz/dx            dz/dy
    //     x + y    1                1
    //     x * y    y                x
    //     x^n      n * x^(n-1)
    //     e^x      e^x
    //     log x    1 / x
    //     tanh x   1 - tanh(x)^2
    //     relu x   1 if x > 0, else 0

    @Override
    public Value add(Value other) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value mul(Value other) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value pow(double n) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value exp() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value log() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value tanh() {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Value relu() {
        throw new UnsupportedOperationException("TODO");
    }

    /** Sets grad of every value that this one was computed from, itself included; starts from 0 each time. */
    @Override
    public void backward() {
        throw new UnsupportedOperationException("TODO");
    }
}
