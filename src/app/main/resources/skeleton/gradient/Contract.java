package {{package}};

/** TODO(author): what it computes, in one sentence: its value, and the way back of a gradient. */
public interface {{contract}} {

    /**
     * TODO(author): Returns the value, by which formula.
     *
     * @param x {@code [n]} finite numbers; left as they are
     * @return {@code [n]} a new array
     */
    double[] forward(double[] x);

    /**
     * Returns the gradient of the loss with respect to {@code x}.
     *
     * @param x {@code [n]} the input of the forward pass; left as it is
     * @param dOut {@code [n]} the gradient of the loss with respect to the output; left as it is
     * @return {@code [n]} a new array
     */
    double[] backward(double[] x, double[] dOut);
}
