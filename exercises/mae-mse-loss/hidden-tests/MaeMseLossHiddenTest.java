package exercise.maemseloss;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import org.junit.jupiter.api.Test;

class MaeMseLossHiddenTest {

    @Test
    void mse_isTheMeanOfTheSquares(RegressionLosses losses, Draw draw) {
        double[] r = residuals(draw, 5);
        r[draw.integer(0, 4)] = 0;
        double[] t = draw.vector(5);
        double length = 0;
        for (double residual : r) {
            length = Math.hypot(length, residual);
        }
        Close.check("mse", length * length / 5, losses.mse(plus(t, r), t.clone()));
    }

    @Test
    void mae_isTheMeanOfTheSizes(RegressionLosses losses, Draw draw) {
        double[] r = residuals(draw, 6);
        r[draw.integer(0, 5)] = 0;
        double[] t = draw.vector(6);
        double above = 0;
        double below = 0;
        for (double residual : r) {
            above += Math.max(residual, 0);
            below -= Math.min(residual, 0);
        }
        Close.check("mae", (above + below) / 6, losses.mae(plus(t, r), t.clone()));
    }

    /** A residual of the same size in every sample has that size, or its square, as its mean, however many there are. */
    @Test
    void losses_doNotGrowWithTheNumberOfSamples(RegressionLosses losses, Draw draw) {
        double size = draw.real(1.5, 3);
        for (int n : new int[] {1, 2, 7}) {
            double[] t = draw.vector(n);
            double[] p = t.clone();
            for (int i = 0; i < n; i++) {
                p[i] += i % 2 == 0 ? size : -size;
            }
            Close.check("mse", size * size, losses.mse(p.clone(), t.clone()));
            Close.check("mae", size, losses.mae(p.clone(), t.clone()));
        }
    }

    @Test
    void mseGrad_isTwiceTheResidualOverN(RegressionLosses losses, Draw draw) {
        double[] r = residuals(draw, 5);
        double[] t = draw.vector(5);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = 0.4 * r[i];
        }
        Close.check("mseGrad", expected, losses.mseGrad(plus(t, r), t.clone()));
    }

    @Test
    void maeGrad_isTheSignOfTheResidualOverN(RegressionLosses losses, Draw draw) {
        double[] r = residuals(draw, 5);
        double[] t = draw.vector(5);
        double[] expected = new double[5];
        for (int i = 0; i < 5; i++) {
            expected[i] = r[i] > 0 ? 0.2 : -0.2;
        }
        Close.check("maeGrad", expected, losses.maeGrad(plus(t, r), t.clone()));
    }

    /** The slope of the learner's own loss, by differences. */
    @Test
    void mseGrad_isTheSlopeOfMse(RegressionLosses losses, Draw draw) {
        double[] t = draw.vector(4);
        double[] p = plus(t, residuals(draw, 4));
        double[] gradient = losses.mseGrad(p.clone(), t.clone());
        GradientCheck.of(() -> losses.mse(p.clone(), t.clone())).check("mseGrad", p, gradient);
    }

    /** All residuals are far from 0, where the loss has a kink. */
    @Test
    void maeGrad_isTheSlopeOfMae(RegressionLosses losses, Draw draw) {
        double[] t = draw.vector(4);
        double[] p = plus(t, residuals(draw, 4));
        double[] gradient = losses.maeGrad(p.clone(), t.clone());
        GradientCheck.of(() -> losses.mae(p.clone(), t.clone())).check("maeGrad", p, gradient);
    }

    /** Numbers around 1e8 and residuals in eighths: every difference is exact, but no square of a number is. */
    @Test
    void largeNumbers_keepTheirSmallResiduals(RegressionLosses losses, Draw draw) {
        double[] t = new double[4];
        double[] p = new double[4];
        double squares = 0;
        double sizes = 0;
        for (int i = 0; i < 4; i++) {
            double residual = draw.integer(9, 20) / 8.0;
            t[i] = draw.integer(100_000_000, 200_000_000);
            p[i] = i % 2 == 0 ? t[i] + residual : t[i] - residual;
            squares += residual * residual;
            sizes += residual;
        }
        Close.check("mse", squares / 4, losses.mse(p.clone(), t.clone()));
        Close.check("mae", sizes / 4, losses.mae(p.clone(), t.clone()));
    }

    /** No relative error is lost in any size: whoever cuts small residuals off, or rounds the kink, shows here. */
    @Test
    void residualsOfAnySize_countAsTheyAre(RegressionLosses losses, Draw draw) {
        for (double size : new double[] {1e-7, 1e-13, 1e-100, 1e100}) {
            double a = size * draw.real(1, 2);
            double b = size * draw.real(3, 4);
            double[] p = {a, 0, 0, -a};
            double[] t = {0, b, 0, b};
            double far = a + b;
            close("mse", (a * a + b * b + far * far) / 4, losses.mse(p.clone(), t.clone()));
            close("mae", far / 2, losses.mae(p.clone(), t.clone()));
            close("mseGrad", new double[] {a / 2, -b / 2, 0, -far / 2}, losses.mseGrad(p.clone(), t.clone()));
            close("maeGrad", new double[] {0.25, -0.25, 0, -0.25}, losses.maeGrad(p.clone(), t.clone()));
        }
    }

    private static void close(String what, Object expected, Object actual) {
        Close.check(what, expected, actual, Close.RELATIVE, 0);
    }

    @Test
    void maeGrad_isZeroAtTheKink(RegressionLosses losses, Draw draw) {
        double[] t = draw.vector(4);
        double[] p = {t[0], t[1] + draw.real(0.5, 2), t[2], t[3] - draw.real(0.5, 2)};
        Close.check("maeGrad", new double[] {0, 0.25, 0, -0.25}, losses.maeGrad(p, t));
        double[] gradient = losses.maeGrad(new double[] {0.0, -0.0, 0.0}, new double[] {-0.0, 0.0, 0.0});
        Close.check("maeGrad", new double[3], gradient);
    }

    @Test
    void singleSample_needsNoMean(RegressionLosses losses, Draw draw) {
        double[] t = draw.vector(1);
        double residual = draw.real(1.5, 3);
        double[] p = {t[0] - residual};
        Close.check("mse", residual * residual, losses.mse(p.clone(), t.clone()));
        Close.check("mae", residual, losses.mae(p.clone(), t.clone()));
        Close.check("mseGrad", new double[] {-2 * residual}, losses.mseGrad(p.clone(), t.clone()));
        Close.check("maeGrad", new double[] {-1}, losses.maeGrad(p.clone(), t.clone()));
    }

    @Test
    void differentLengths_areRefused(RegressionLosses losses, Draw draw) {
        for (int[] lengths : new int[][] {{3, 4}, {4, 3}, {0, 2}, {1, 0}}) {
            double[] p = draw.vector(lengths[0]);
            double[] t = draw.vector(lengths[1]);
            requireRefused(losses, p, t, lengths[0] < lengths[1] ? "a missing prediction" : "a missing target");
        }
    }

    @Test
    void noSamples_areRefused(RegressionLosses losses) {
        requireRefused(losses, new double[0], new double[0], "N = 0");
    }

    @Test
    void results_areNewArrays(RegressionLosses losses, Draw draw) {
        for (int n : new int[] {4, 1}) {
            double[] p = draw.vector(n);
            double[] t = draw.vector(n);
            double[] mseGrad = losses.mseGrad(p, t);
            double[] maeGrad = losses.maeGrad(p, t);
            Separate.check("mseGrad", mseGrad, p, t);
            Separate.check("maeGrad", maeGrad, p, t, mseGrad);
            Separate.check("mseGrad", losses.mseGrad(p, t), p, t, mseGrad, maeGrad);
            Separate.check("maeGrad", losses.maeGrad(p, t), p, t, mseGrad, maeGrad);
            Separate.check("mseGrad of exact predictions", losses.mseGrad(t, t), t, mseGrad, maeGrad);
            Separate.check("maeGrad of exact predictions", losses.maeGrad(t, t), t, mseGrad, maeGrad);
        }
    }

    @Test
    void arguments_areLeftAlone(RegressionLosses losses, Draw draw) {
        double[] p = draw.vector(4);
        double[] t = draw.vector(4);
        Unchanged predictions = Unchanged.of("p", p);
        Unchanged targets = Unchanged.of("t", t);
        losses.mse(p, t);
        losses.mae(p, t);
        losses.mseGrad(p, t);
        losses.maeGrad(p, t);
        predictions.check();
        targets.check();
    }

    private static void requireRefused(RegressionLosses losses, double[] p, double[] t, String when) {
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        Expect.thrown(refusal, when + " in mse", () -> losses.mse(p.clone(), t.clone()));
        Expect.thrown(refusal, when + " in mae", () -> losses.mae(p.clone(), t.clone()));
        Expect.thrown(refusal, when + " in mseGrad", () -> losses.mseGrad(p.clone(), t.clone()));
        Expect.thrown(refusal, when + " in maeGrad", () -> losses.maeGrad(p.clone(), t.clone()));
    }

    /** Returns residuals between 1.3 and 2.5 in size, which their squares are not, of both signs in random order. */
    private static double[] residuals(Draw draw, int n) {
        double[] residuals = draw.vector(n, 1.3, 2.5);
        int[] order = draw.permutation(n);
        for (int i = 0; i < n; i++) {
            residuals[i] = order[i] % 2 == 0 ? residuals[i] : -residuals[i];
        }
        return residuals;
    }

    private static double[] plus(double[] t, double[] residuals) {
        double[] p = new double[t.length];
        for (int i = 0; i < p.length; i++) {
            p[i] = t[i] + residuals[i];
        }
        return p;
    }
}
