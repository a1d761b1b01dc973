package exercise.graphmuladd;

/** The graph of f = (x + y) · z, forward and backward. */
public final class GraphMulAdd implements MulAddGraph {

    // forward:   q = x + y        f = q * z
    // backward:  df/df = 1, then gate by gate from f to the inputs

    /** Returns {@code {f, df/dx, df/dy, df/dz}}. */
    @Override
    public double[] run(double x, double y, double z) {
        throw new UnsupportedOperationException("TODO");
    }
}
