package exercise.sigmoidcircuit;

/** Takes the last four gates for one, whose derivative is f · (1 − f). */
public final class SigmoidCircuit implements Circuit {

    @Override
    public double[] gradients(double w0, double x0, double w1, double x1, double w2) {
        double f = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + w2)));
        double slope = f * (1 - f);
        double[] partners = {x0, w0, x1, w1, 1};
        for (int i = 0; i < partners.length; i++) {
            partners[i] *= slope;
        }
        return partners;
    }
}
