package gradus.engine.loss;

/** Says how wrong a batch of scores is, and in which direction each score should move to be less wrong. */
public interface Loss {

    /**
     * Returns the loss of the batch: the mean over its rows of what each row costs by itself.
     *
     * @param z {@code [N][C]}, the scores of N samples for C classes; left as they are
     * @param y {@code [N]}, the right class of each row, in {@code [0, C)}; left as they are
     */
    double loss(double[][] z, int[] y);

    /**
     * Returns the gradient of {@link #loss} with respect to every score: where backward begins.
     *
     * <p>The division by N that makes the loss a mean is part of it, so the layers below need not know N.
     *
     * @param z {@code [N][C]}, the scores; left as they are
     * @param y {@code [N]}, the right classes; left as they are
     * @return {@code [N][C]}, a new array; it depends on this call's arguments only, not on any call before
     */
    double[][] grad(double[][] z, int[] y);
}
