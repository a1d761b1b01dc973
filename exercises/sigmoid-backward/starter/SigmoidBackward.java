package exercise.sigmoidbackward;

/**
 * Sends a gradient back through {@code y = sigmoid(x)}, element by element.
 *
 * <p>Remember: {@code y} is the <em>output</em> of the forward pass, {@code dOut} comes from the layer above, and both
 * stay as they are.
 */
public final class SigmoidBackward implements SigmoidGradient {

    @Override
    public double[] backward(double[] y, double[] dOut) {
        // y [n], dOut [n] -> dX [n], in a new array
        throw new UnsupportedOperationException("TODO");
    }
}
