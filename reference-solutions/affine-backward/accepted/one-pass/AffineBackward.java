package exercise.affinebackward;

/** Visits every product x · w of the forward pass once and books both gradients at the same time. */
public final class AffineBackward implements AffineGradients {

    @Override
    public Grads backward(double[][] x, double[][] w, double[][] dOut) {
        int features = w.length;
        int units = w[0].length;
        Grads grads = new Grads(new double[x.length][features], new double[features][units], new double[units]);
        for (int m = 0; m < units; m++) {
            for (int n = 0; n < x.length; n++) {
                double blame = dOut[n][m];
                grads.db()[m] += blame;
                for (int d = 0; d < features; d++) {
                    grads.dX()[n][d] += blame * w[d][m];
                    grads.dW()[d][m] += blame * x[n][d];
                }
            }
        }
        return grads;
    }
}
