package gradus.engine.layer;

/** A {@link Layer} for images: what it takes and gives are batches {@code [N][C][H][W]}. */
public interface ImageLayer {

    /**
     * Computes this layer's output.
     *
     * @param x the input, {@code [N][C][H][W]}: samples, channels, rows, columns; left as it is
     * @param training whether the network is learning (true) or being used (false)
     * @return the output, a sample for each sample of {@code x}, in a new array
     */
    double[][][][] forward(double[][][][] x, boolean training);

    /**
     * Computes the gradient of the loss with respect to the input of the most recent {@link #forward} call.
     *
     * @param dOut the gradient of the loss with respect to that call's output, of the output's shape; left as it is
     * @return the gradient with respect to that call's input, of the input's shape, in a new array
     */
    double[][][][] backward(double[][][][] dOut);
}
