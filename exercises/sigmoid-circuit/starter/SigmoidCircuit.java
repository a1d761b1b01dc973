package exercise.sigmoidcircuit;

/** A neuron with two inputs and a sigmoid, taken back gate by gate. */
public final class SigmoidCircuit implements Circuit {

    // forward, a line for each gate:
    //
    //     q = w0 * x0 + w1 * x1 + w2      (two products and a sum)
    //     n = -q
    //     e = exp(n)
    //     d = 1 + e
    //     f = 1 / d
    //
    // backward: start with df = 1 and go up again from line to line

    /** Returns {@code {df/dw0, df/dx0, df/dw1, df/dx1, df/dw2}}. */
    @Override
    public double[] gradients(double w0, double x0, double w1, double x1, double w2) {
        throw new UnsupportedOperationException("TODO");
    }
}
