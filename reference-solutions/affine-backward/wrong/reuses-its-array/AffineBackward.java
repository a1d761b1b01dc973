package exercise.affinebackward;

import java.util.Arrays;

/** Wrong: keeps the array of db and fills it again. */
public final class AffineBackward implements AffineGradients {

    private double[] db = {}; // [M]

    @Override
    public Grads backward(double[][] x, double[][] w, double[][] dOut) {
        return new Grads(inputGradient(w, dOut), weightGradient(x, dOut), biasGradient(dOut));
    }

    /** Returns {@code dX = dOut Wᵀ}, {@code [N][D]}: x[n][d] went into every unit m with the weight w[d][m]. */
    private static double[][] inputGradient(double[][] w, double[][] dOut) {
        double[][] dX = new double[dOut.length][w.length];
        for (int n = 0; n < dOut.length; n++) {
            for (int d = 0; d < w.length; d++) {
                for (int m = 0; m < w[d].length; m++) {
                    dX[n][d] += dOut[n][m] * w[d][m];
                }
            }
        }
        return dX;
    }

    /** Returns {@code dW = Xᵀ dOut}, {@code [D][M]}: w[d][m] was used once for every sample n. */
    private static double[][] weightGradient(double[][] x, double[][] dOut) {
        double[][] dW = new double[x[0].length][dOut[0].length];
        for (int n = 0; n < x.length; n++) {
            for (int d = 0; d < dW.length; d++) {
                for (int m = 0; m < dW[d].length; m++) {
                    dW[d][m] += x[n][d] * dOut[n][m];
                }
            }
        }
        return dW;
    }

    /** Returns the column sums of {@code dOut}, {@code [M]}: b[m] was added once for every sample. */
    private double[] biasGradient(double[][] dOut) {
        db = db.length == dOut[0].length ? db : new double[dOut[0].length];
        Arrays.fill(db, 0);
        for (double[] row : dOut) {
            for (int m = 0; m < row.length; m++) {
                db[m] += row[m];
            }
        }
        return db;
    }
}
