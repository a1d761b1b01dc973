package exercise.batchnormbackward;

/** Writes the derivative of a column by itself as an N by N matrix, and multiplies by it. */
public final class BatchnormBackward implements BatchNormGradient {

    @Override
    public Gradients backward(double[][] x, double[] gamma, double eps, double[][] dOut) {
        int n = x.length;
        double[][] dX = new double[n][gamma.length];
        double[] dGamma = new double[gamma.length];
        double[] dBeta = new double[gamma.length];
        for (int j = 0; j < gamma.length; j++) {
            double offset = 0;
            for (int i = 0; i < n; i++) {
                offset += (x[i][j] - x[0][j]) / n;
            }
            double variance = 0;
            for (int i = 0; i < n; i++) {
                variance += Math.pow(x[i][j] - x[0][j] - offset, 2) / n;
            }
            double[] xHat = new double[n];
            for (int i = 0; i < n; i++) {
                xHat[i] = (x[i][j] - x[0][j] - offset) / Math.sqrt(variance + eps);
                dGamma[j] += xHat[i] * dOut[i][j];
                dBeta[j] += dOut[i][j];
            }
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < n; k++) {
                    double slope = (i == k ? 1.0 : 0.0) - (1 + xHat[i] * xHat[k]) / n;
                    dX[i][j] += slope * gamma[j] * dOut[k][j] / Math.sqrt(variance + eps);
                }
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }
}
