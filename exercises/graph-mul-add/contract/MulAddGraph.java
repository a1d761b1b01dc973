package exercise.graphmuladd;

/** The computational graph of {@code f = (x + y) · z}: an addition gate whose output enters a multiplication gate. */
public interface MulAddGraph {

    /**
     * Runs the graph forward and backward.
     *
     * @return {@code {f, df/dx, df/dy, df/dz}}
     */
    double[] run(double x, double y, double z);
}
