package exercise.localresponsenorm;

/** Loops over whole maps, adds squares by distance from the centre, and uses exp and log for the power. */
public final class LocalResponseNorm implements ResponseNormalization {

    @Override
    public double[][][][] forward(double[][][][] a, int n, double k, double alpha, double beta) {
        double[][][][] out = scales(a, n, k, alpha);
        for (int s = 0; s < a.length; s++) {
            for (int i = 0; i < a[s].length; i++) {
                for (int y = 0; y < a[s][i].length; y++) {
                    for (int x = 0; x < a[s][i][y].length; x++) {
                        out[s][i][y][x] = a[s][i][y][x] / Math.exp(beta * Math.log(out[s][i][y][x]));
                    }
                }
            }
        }
        return out;
    }

    @Override
    public double[][][][] backward(double[][][][] a, double[][][][] dOut, int n, double k, double alpha, double beta) {
        double[][][][] scales = scales(a, n, k, alpha);
        double[][][][] out = forward(a, n, k, alpha, beta);
        double[][][][] dA = new double[a.length][a[0].length][a[0][0].length][a[0][0][0].length];
        for (int s = 0; s < a.length; s++) {
            for (int i = 0; i < a[s].length; i++) {
                for (int y = 0; y < a[s][i].length; y++) {
                    for (int x = 0; x < a[s][i][y].length; x++) {
                        double scale = scales[s][i][y][x];
                        double upstream = dOut[s][i][y][x];
                        dA[s][i][y][x] += upstream * Math.exp(-beta * Math.log(scale));
                        // out = a · scale^-β, so that d(out)/d(scale) = -β · out / scale
                        double toScale = -beta * upstream * out[s][i][y][x] / scale;
                        for (int j = 0; j < a[s].length; j++) {
                            if (Math.abs(i - j) <= n / 2) {
                                dA[s][j][y][x] += toScale * alpha * 2 * a[s][j][y][x];
                            }
                        }
                    }
                }
            }
        }
        return dA;
    }

    private static double[][][][] scales(double[][][][] a, int n, double k, double alpha) {
        double[][][][] scales = new double[a.length][a[0].length][a[0][0].length][a[0][0][0].length];
        for (int s = 0; s < a.length; s++) {
            for (int y = 0; y < a[s][0].length; y++) {
                for (int x = 0; x < a[s][0][y].length; x++) {
                    for (int i = 0; i < a[s].length; i++) {
                        scales[s][i][y][x] = k;
                        for (int distance = -(n / 2); distance <= n / 2; distance++) {
                            int j = i + distance;
                            if (j >= 0 && j < a[s].length) {
                                scales[s][i][y][x] += alpha * a[s][j][y][x] * a[s][j][y][x];
                            }
                        }
                    }
                }
            }
        }
        return scales;
    }
}
