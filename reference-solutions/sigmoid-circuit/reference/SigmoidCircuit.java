package exercise.sigmoidcircuit;

/** A neuron with two inputs and a sigmoid: forward down, backward up again, a line for each gate. */
public final class SigmoidCircuit implements Circuit {

    @Override
    public double[] gradients(double w0, double x0, double w1, double x1, double w2) {
        double q = w0 * x0 + w1 * x1 + w2;
        double n = -q;
        double e = Math.exp(n);
        double d = 1 + e;
        // f = 1 / d is what the neuron gives; going back needs only d

        double dd = -1 / (d * d); // of 1 / d
        double de = dd; // of 1 + e
        double dn = de * e; // of exp(n)
        double dq = -dn; // of -q
        return new double[] {dq * x0, dq * w0, dq * x1, dq * w1, dq};
    }
}
