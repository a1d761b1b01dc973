package exercise.batchnormbackward;

/** Wrong: adds eps to the root. */
public final class BatchnormBackward implements BatchNormGradient {

    @Override
    public Gradients backward(double[][] x, double[] gamma, double eps, double[][] dOut) {
        int n = x.length;
        int d = gamma.length;
        double[][] dX = new double[n][d];
        double[] dGamma = new double[d];
        double[] dBeta = new double[d];
        for (int j = 0; j < d; j++) {
            double mean = mean(x, j);
            double root = Math.sqrt(variance(x, j, mean)) + eps;
            for (int i = 0; i < n; i++) {
                double xHat = (x[i][j] - mean) / root;
                dBeta[j] += dOut[i][j];
                dGamma[j] += dOut[i][j] * xHat;
            }
            for (int i = 0; i < n; i++) {
                double xHat = (x[i][j] - mean) / root;
                // both sums are needed once more, as the means of dOut and of dOut · xHat
                dX[i][j] = gamma[j] / root * (dOut[i][j] - dBeta[j] / n - xHat * dGamma[j] / n);
            }
        }
        return new Gradients(dX, dGamma, dBeta);
    }

    private static double mean(double[][] x, int j) {
        double sum = 0;
        for (double[] row : x) {
            sum += row[j];
        }
        return sum / x.length;
    }

    private static double variance(double[][] x, int j, double mean) {
        double squares = 0;
        for (double[] row : x) {
            squares += (row[j] - mean) * (row[j] - mean);
        }
        return squares / x.length;
    }
}
