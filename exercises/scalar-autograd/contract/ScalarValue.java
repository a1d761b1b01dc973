package exercise.scalarautograd;

import gradus.engine.autograd.Value;

/** A number that remembers how it was computed; see {@link Value} for the operations. */
public interface ScalarValue extends Value {

    /** Makes values that were not computed from anything. */
    @FunctionalInterface
    interface Constructor {

        /** Makes a value with the gradient 0. */
        ScalarValue make(double data);
    }

    /**
     * Returns {@code this + step + step + ...}, computed by {@code times} additions one after another, so that its graph
     * is as deep as that. It is given here to make deep graphs, and not to be overridden.
     */
    default Value plus(Value step, int times) {
        Value sum = this;
        for (int i = 0; i < times; i++) {
            sum = sum.add(step);
        }
        return sum;
    }
}
