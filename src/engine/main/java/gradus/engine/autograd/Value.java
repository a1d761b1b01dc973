package gradus.engine.autograd;

/**
 * A number that remembers how it was computed.
 *
 * <p>An operation gives a new value and leaves its operands as they are. Operands are always values of one and the same
 * implementation.
 */
public interface Value {

    /** Returns the number itself, which never changes. */
    double data();

    /** Returns the derivative that the last {@link #backward} through this value has found; before the first, 0. */
    double grad();

    /** Returns {@code this + other}. */
    Value add(Value other);

    /** Returns {@code this · other}. */
    Value mul(Value other);

    /** Returns {@code thisⁿ}, where the exponent is a constant. */
    Value pow(double n);

    /** Returns {@code e} to the power of this. */
    Value exp();

    /** Returns the natural logarithm of this. */
    Value log();

    /** Returns the hyperbolic tangent of this. */
    Value tanh();

    /** Returns the larger one of this and 0; the slope at 0 itself is 0. */
    Value relu();

    /**
     * Sets the gradient of each value that this one was computed from, itself included, to the derivative of this value
     * with respect to it. What other graphs have left there is forgotten.
     */
    void backward();
}
