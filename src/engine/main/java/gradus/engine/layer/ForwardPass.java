package gradus.engine.layer;

/** The first half of a layer: a batch in, a batch out. */
public interface ForwardPass {

    /**
     * Computes this layer's output.
     *
     * @param x the input, {@code [N][D]}; left as it is
     * @param training whether the network is learning (true) or being used (false)
     * @return the output, one row for each row of {@code x}, in a new array
     */
    double[][] forward(double[][] x, boolean training);
}
