package exercise.layernorm;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LayerNormHiddenTest {

    /** So small that it does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    private static final double LARGE = 0.5;

    @Test
    void forward_normalisesEveryRow(LayerNormalization.Constructor layers, Draw draw) {
        for (int[] shape : new int[][] {{3, 5}, {7, 4}, {2, 2}}) {
            int d = shape[1];
            double[][] x = batch(draw, shape[0], d);
            x[1][0] = 0;
            Close.check("y", y(x, ones(d), new double[d], NEGLIGIBLE), forward(layers.make(d, NEGLIGIBLE), x));
        }
    }

    @Test
    void forward_epsilonIsInsideTheRoot(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        scale(x[1], 1e-4); // a variance far below eps
        Close.check("y", y(x, ones(4), new double[4], LARGE), forward(layers.make(4, LARGE), x));
    }

    @Test
    void gammaAndBeta_belongToFeatures(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[] gamma = gamma(draw, 5);
        double[] beta = draw.vector(5);
        double[][] expected = forward(layers.make(5, LARGE), x);
        // any number is near enough: only the shape is required here, and that there are no NaNs
        Close.check("y", x, expected, 0, Double.MAX_VALUE);
        for (double[] row : expected) {
            for (int j = 0; j < 5; j++) {
                row[j] = gamma[j] * row[j] + beta[j];
            }
        }
        LayerNormalization layer = layers.make(5, LARGE);
        layer.setParameters(gamma, beta);
        Close.check("y", expected, forward(layer, x));
    }

    @Test
    void constantRow_givesBeta(LayerNormalization.Constructor layers, Draw draw) {
        double value = (draw.chance(0.5) ? 1 : -1) * draw.integer(1, 5);
        double[] beta = draw.vector(4);
        LayerNormalization layer = layers.make(4, LARGE);
        layer.setParameters(draw.vector(4), beta);
        Close.check("y", new double[][] {beta}, forward(layer, new double[][] {{value, value, value, value}}));
        Close.check("y", new double[][] {beta}, forward(layer, new double[1][4]));
        LayerNormalization narrow = layers.make(1, LARGE);
        narrow.setParameters(draw.vector(1), new double[] {beta[0]});
        Close.check("y for D = 1", new double[][] {{beta[0]}}, forward(narrow, new double[][] {{value}}));
    }

    @Test
    void row_doesNotDependOnTheOthers(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 4, 5);
        double[][] dOut = normal(draw, 4, 5);
        LayerNormalization layer = layers.make(5, NEGLIGIBLE);
        double[][] y = forward(layer, x);
        double[][] dX = backward(layer, dOut);
        Close.check("y", x, y, 0, Double.MAX_VALUE);
        Close.check("dX", x, dX, 0, Double.MAX_VALUE);
        for (int i = 0; i < 4; i++) {
            Close.check("y", new double[][] {y[i]}, forward(layer, new double[][] {x[i]}));
            Close.check("dX", new double[][] {dX[i]}, backward(layer, new double[][] {dOut[i]}), 1e-9, 1e-11);
        }
    }

    @Test
    void use_isLikeTraining(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        double[][] dOut = normal(draw, 3, 4);
        LayerNormalization layer = layers.make(4, NEGLIGIBLE);
        forward(layer, batch(draw, 3, 4));
        forward(layer, batch(draw, 5, 4));
        Close.check("y", y(x, ones(4), new double[4], NEGLIGIBLE), layer.forward(copy(x), false));
        double[][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(4), new double[4], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    @Test
    void dX_agreesWithTheNumericalGradient(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[][] dOut = normal(draw, 3, 5);
        LayerNormalization layer = layers.make(5, NEGLIGIBLE);
        forward(layer, x);
        double[][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(5), new double[5], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    @Test
    void dX_respectsGamma(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[][] dOut = normal(draw, 3, 5);
        double[] gamma = gamma(draw, 5);
        double[] beta = draw.vector(5);
        LayerNormalization layer = layers.make(5, NEGLIGIBLE);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x);
        double[][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, gamma, beta, NEGLIGIBLE)).check("dX", x, dX);
    }

    @Test
    void dX_respectsEpsilon(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        scale(x[0], 0);
        scale(x[2], 1e-2);
        double[][] dOut = normal(draw, 3, 4);
        LayerNormalization layer = layers.make(4, LARGE);
        forward(layer, x);
        double[][] dX = backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(4), new double[4], LARGE)).check("dX", x, dX);
    }

    @Test
    void dGamma_agreesWithTheNumericalGradient(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[][] dOut = normal(draw, 3, 5);
        double[] gamma = gamma(draw, 5);
        LayerNormalization layer = layers.make(5, NEGLIGIBLE);
        layer.setParameters(gamma.clone(), new double[5]);
        forward(layer, x);
        backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, gamma, new double[5], NEGLIGIBLE)).check("dGamma", gamma, layer.dGamma());
    }

    @Test
    void dBeta_agreesWithTheNumericalGradient(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[][] dOut = normal(draw, 3, 5);
        double[] gamma = gamma(draw, 5);
        double[] beta = draw.vector(5);
        LayerNormalization layer = layers.make(5, NEGLIGIBLE);
        layer.setParameters(gamma.clone(), beta.clone());
        forward(layer, x);
        backward(layer, dOut);
        GradientCheck.of(() -> loss(dOut, x, gamma, beta, NEGLIGIBLE)).check("dBeta", beta, layer.dBeta());
    }

    @Test
    void backward_belongsToTheLastForward(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        double[][] dOut = normal(draw, 3, 4);
        LayerNormalization once = layers.make(4, NEGLIGIBLE);
        forward(once, x);
        double[][] expected = backward(once, dOut);
        Close.check("dX", x, expected, 0, Double.MAX_VALUE);
        LayerNormalization again = layers.make(4, NEGLIGIBLE);
        forward(again, batch(draw, 5, 4));
        backward(again, normal(draw, 5, 4));
        forward(again, batch(draw, 3, 4));
        forward(again, batch(draw, 2, 4));
        forward(again, x);
        Close.check("dX", expected, backward(again, dOut), 1e-9, 1e-11);
    }

    @Test
    void parameterGradients_areNotAddedUp(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        double[][] dOut = normal(draw, 3, 4);
        LayerNormalization layer = layers.make(4, NEGLIGIBLE);
        forward(layer, x);
        double[][] dX = backward(layer, dOut);
        Close.check("dX", x, dX, 0, Double.MAX_VALUE);
        double[] dGamma =
                layer.dGamma() == null ? new double[4] : layer.dGamma().clone();
        double[] dBeta = layer.dBeta() == null ? new double[4] : layer.dBeta().clone();
        Close.check("dX", dX, backward(layer, dOut));
        Close.check("dGamma", dGamma, layer.dGamma());
        Close.check("dBeta", dBeta, layer.dBeta());
    }

    @Test
    void twoLayers_doNotMix(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        double[][] dOut = normal(draw, 3, 4);
        LayerNormalization first = layers.make(4, NEGLIGIBLE);
        LayerNormalization second = layers.make(4, NEGLIGIBLE);
        forward(first, x);
        forward(second, batch(draw, 3, 4));
        second.setParameters(gamma(draw, 4), draw.vector(4));
        double[][] dX = backward(first, dOut);
        GradientCheck.of(() -> loss(dOut, x, ones(4), new double[4], NEGLIGIBLE))
                .check("dX", x, dX);
    }

    /** The values are multiples of 1/1024, so that adding 2^27 to them rounds nothing. */
    @Test
    void largeMean_costsNoDigits(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 5);
        double[][] shifted = new double[3][5];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 5; j++) {
                x[i][j] = Math.rint(1024 * x[i][j]) / 1024;
                shifted[i][j] = x[i][j] + (1 << 27);
            }
        }
        double[][] expected = y(x, ones(5), new double[5], LARGE);
        Close.check("y", expected, forward(layers.make(5, LARGE), shifted), 1e-6, 1e-6);
    }

    @Test
    void arguments_areLeftAlone(LayerNormalization.Constructor layers, Draw draw) {
        double[][] x = batch(draw, 3, 4);
        double[][] dOut = draw.matrix(3, 4);
        double[] gamma = gamma(draw, 4);
        double[] beta = draw.vector(4);
        Unchanged input = Unchanged.of("x", x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        Unchanged scale = Unchanged.of("gamma", gamma);
        Unchanged shift = Unchanged.of("beta", beta);
        LayerNormalization layer = layers.make(4, LARGE);
        layer.setParameters(gamma, beta);
        layer.forward(x, true);
        layer.backward(dOut);
        input.check();
        upstream.check();
        scale.check();
        shift.check();
    }

    @Test
    void results_areNewArrays(LayerNormalization.Constructor layers, Draw draw) {
        LayerNormalization layer = layers.make(4, LARGE);
        for (boolean training : new boolean[] {true, false}) {
            double[][] x = batch(draw, 3, 4);
            double[][] dOut = draw.matrix(3, 4);
            double[][] y = layer.forward(x, training);
            Separate.check("y", y, (Object) x);
            double[][] dX = layer.backward(dOut);
            Separate.check("dX", dX, x, y, dOut);
            double[][] later = batch(draw, 3, 4);
            Separate.check("y", layer.forward(later, training), later, x, y, dOut, dX);
            Separate.check("dX", layer.backward(dOut), later, x, y, dOut, dX);
        }
    }

    @Test
    void parameters_areCopied(LayerNormalization.Constructor layers, Draw draw) {
        double[] gamma = draw.vector(4);
        double[] beta = draw.vector(4);
        double[][] x = batch(draw, 3, 4);
        LayerNormalization layer = layers.make(4, LARGE);
        layer.setParameters(gamma.clone(), beta.clone());
        double[][] expected = forward(layer, x);
        LayerNormalization other = layers.make(4, LARGE);
        other.setParameters(gamma, beta);
        Arrays.fill(gamma, 7);
        Arrays.fill(beta, 7);
        Close.check("y", expected, forward(other, x));
    }

    /** Calls forward with a copy, so that only one test minds if the input is changed. */
    private static double[][] forward(LayerNormalization layer, double[][] x) {
        return layer.forward(copy(x), true);
    }

    private static double[][] backward(LayerNormalization layer, double[][] dOut) {
        return layer.backward(copy(dOut));
    }

    private static double loss(double[][] w, double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = y(x, gamma, beta, eps);
        double loss = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < y[i].length; j++) {
                loss += w[i][j] * y[i][j];
            }
        }
        return loss;
    }

    /** Returns what the layer should: the variance of a row is taken from all pairs of its values. */
    private static double[][] y(double[][] x, double[] gamma, double[] beta, double eps) {
        double[][] y = new double[x.length][gamma.length];
        for (int i = 0; i < x.length; i++) {
            double mean = 0;
            double pairs = 0;
            for (double a : x[i]) {
                mean += a / x[i].length;
                for (double b : x[i]) {
                    pairs += (a - b) * (a - b);
                }
            }
            double variance = pairs / 2 / x[i].length / x[i].length;
            for (int j = 0; j < gamma.length; j++) {
                y[i][j] = gamma[j] * (x[i][j] - mean) * Math.pow(variance + eps, -0.5) + beta[j];
            }
        }
        return y;
    }

    /** Returns {@code [n][d]} values whose rows have different centres, and standard deviations above 1. */
    private static double[][] batch(Draw draw, int n, int d) {
        double[][] x = new double[n][d];
        for (double[] row : x) {
            double centre = (draw.chance(0.5) ? 1 : -1) * draw.real(1, 3);
            double spread = draw.real(1.2, 1.7);
            int[] places = draw.permutation(d);
            for (int j = 0; j < d; j++) {
                row[j] = centre + spread * (places[j] - (d - 1) / 2.0 + draw.real(-0.15, 0.15));
            }
        }
        return x;
    }

    /** Scales that differ from each other and from 1; one of them is 0, whose feature still has a gradient. */
    private static double[] gamma(Draw draw, int d) {
        double[] gamma = new double[d];
        for (int j = 0; j < d; j++) {
            gamma[j] = (draw.chance(0.5) ? 1 : -1) * (1.3 + 0.4 * j + draw.real(0, 0.3));
        }
        gamma[2] = 0;
        return gamma;
    }

    /** Returns standard normal values, and a 0 among them: where no gradient arrives, the statistics still send one. */
    private static double[][] normal(Draw draw, int n, int d) {
        double[][] values = draw.normal(n, d);
        values[0][1] = 0;
        return values;
    }

    private static void scale(double[] row, double factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= factor;
        }
    }

    private static double[] ones(int d) {
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[][] copy(double[][] matrix) {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
