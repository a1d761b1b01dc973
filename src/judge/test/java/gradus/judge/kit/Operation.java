package gradus.judge.kit;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A scalar objective over some arrays, with its right gradients: what the gradient checker is tested with.
 *
 * @param names the gradients' names
 * @param variables the arrays, in the order of the names
 * @param objective the scalar, of the arrays as they are
 * @param gradients the gradient with respect to each array
 */
record Operation(List<String> names, List<Object> variables, Supplier<Double> objective, List<Object> gradients) {

    /** Checks each gradient. */
    void check() {
        GradientCheck check = GradientCheck.of(objective::get);
        for (int i = 0; i < names.size(); i++) {
            check.check(names.get(i), variables.get(i), gradients.get(i));
        }
    }

    private static Operation of(
            String name, double[][] x, double[][] gradient, ToDoubleFunction<double[][]> objective) {
        return new Operation(
                List.of(name), List.of((Object) x), () -> objective.applyAsDouble(x), List.of((Object) gradient));
    }

    /** Σ w σ(x). */
    static Operation sigmoid(Draw draw) {
        double[][] x = draw.matrix(3, 4);
        double[][] w = draw.normal(3, 4);
        return of("dX", x, map(x, w, (a, b) -> b * sigmoid(a) * (1 - sigmoid(a))), at -> {
            return sum(map(at, w, (a, b) -> b * sigmoid(a)));
        });
    }

    /** Σ w tanh(x). */
    static Operation tanh(Draw draw) {
        double[][] x = draw.matrix(4, 3);
        double[][] w = draw.normal(4, 3);
        return of("dX", x, map(x, w, (a, b) -> b * (1 - Math.tanh(a) * Math.tanh(a))), at -> {
            return sum(map(at, w, (a, b) -> b * Math.tanh(a)));
        });
    }

    /** The mean cross-entropy of softmax(x): gradient (p - onehot) / N. */
    static Operation softmaxCrossEntropy(Draw draw) {
        int n = 5;
        double[][] x = draw.matrix(n, 4);
        int[] labels = draw.labels(n, 4);
        double[][] gradient = new double[n][];
        for (int row = 0; row < n; row++) {
            gradient[row] = softmax(x[row]);
            gradient[row][labels[row]] -= 1;
            for (int column = 0; column < 4; column++) {
                gradient[row][column] /= n;
            }
        }
        return of("dX", x, gradient, at -> {
            double loss = 0;
            for (int row = 0; row < n; row++) {
                loss -= Math.log(softmax(at[row])[labels[row]]) / n;
            }
            return loss;
        });
    }

    /** Σ w (γ x̂ + β), with the batch's own statistics and ε = 0.1. */
    static Operation batchNorm(Draw draw) {
        int n = 6;
        int d = 3;
        double[][] x = draw.matrix(n, d);
        double[] gamma = draw.vector(d);
        double[] beta = draw.vector(d);
        double[][] w = draw.normal(n, d);
        double[][] dX = new double[n][d];
        double[] dGamma = new double[d];
        double[] dBeta = new double[d];
        for (int j = 0; j < d; j++) {
            double[] statistics = statistics(x, j);
            double meanW = 0;
            double meanWxHat = 0;
            for (int i = 0; i < n; i++) {
                double xHat = (x[i][j] - statistics[0]) / statistics[1];
                dBeta[j] += w[i][j];
                dGamma[j] += w[i][j] * xHat;
                meanW += w[i][j] / n;
                meanWxHat += w[i][j] * xHat / n;
            }
            for (int i = 0; i < n; i++) {
                double xHat = (x[i][j] - statistics[0]) / statistics[1];
                dX[i][j] = gamma[j] / statistics[1] * (w[i][j] - meanW - xHat * meanWxHat);
            }
        }
        Supplier<Double> objective = () -> {
            double sum = 0;
            for (int j = 0; j < d; j++) {
                double[] statistics = statistics(x, j);
                for (int i = 0; i < n; i++) {
                    sum += w[i][j] * (gamma[j] * (x[i][j] - statistics[0]) / statistics[1] + beta[j]);
                }
            }
            return sum;
        };
        return new Operation(
                List.of("dX", "dGamma", "dBeta"), List.of(x, gamma, beta), objective, List.of(dX, dGamma, dBeta));
    }

    /** Σ w (x W + b): dX = w Wᵀ, dW = xᵀ w, db = Σ w over the batch. */
    static Operation affine(Draw draw, int n, int in, int out) {
        double[][] x = draw.matrix(n, in);
        double[][] weight = draw.matrix(in, out);
        double[] bias = draw.vector(out);
        double[][] w = draw.normal(n, out);
        double[][] dX = new double[n][in];
        double[][] dW = new double[in][out];
        double[] dB = new double[out];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < out; k++) {
                dB[k] += w[i][k];
                for (int j = 0; j < in; j++) {
                    dX[i][j] += w[i][k] * weight[j][k];
                    dW[j][k] += w[i][k] * x[i][j];
                }
            }
        }
        Supplier<Double> objective = () -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                for (int k = 0; k < out; k++) {
                    double y = bias[k];
                    for (int j = 0; j < in; j++) {
                        y += x[i][j] * weight[j][k];
                    }
                    sum += w[i][k] * y;
                }
            }
            return sum;
        };
        return new Operation(List.of("dX", "dW", "dB"), List.of(x, weight, bias), objective, List.of(dX, dW, dB));
    }

    private interface Formula {
        double of(double a, double b);
    }

    private static double[][] map(double[][] a, double[][] b, Formula formula) {
        double[][] result = new double[a.length][a[0].length];
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < a[row].length; column++) {
                result[row][column] = formula.of(a[row][column], b[row][column]);
            }
        }
        return result;
    }

    private static double sum(double[][] matrix) {
        double sum = 0;
        for (double[] row : matrix) {
            for (double value : row) {
                sum += value;
            }
        }
        return sum;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double[] softmax(double[] x) {
        double[] p = new double[x.length];
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            p[i] = Math.exp(x[i]);
            sum += p[i];
        }
        for (int i = 0; i < x.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /** Returns mean and √(variance + 0.1) of a column. */
    private static double[] statistics(double[][] x, int column) {
        double mean = 0;
        for (double[] row : x) {
            mean += row[column] / x.length;
        }
        double variance = 0;
        for (double[] row : x) {
            variance += (row[column] - mean) * (row[column] - mean) / x.length;
        }
        return new double[] {mean, Math.sqrt(variance + 0.1)};
    }
}
