package exercise.nesterov;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class NesterovHiddenTest {

    @Test
    void firstStep_isPlainDescent(AcceleratedDescent descent, Draw draw) {
        Gradient gradient = new Gradient(draw);
        double lr = draw.real(0.05, 0.1);
        double[] p0 = draw.vector(3);
        double[] g = gradient.at(p0);
        double[] expected = new double[3];
        for (int i = 0; i < 3; i++) {
            expected[i] = p0[i] - lr * g[i];
        }
        double[][] path = descent.run(gradient, p0.clone(), lr, draw.real(0.5, 0.9), 1);
        Close.check("path", new double[][] {p0, expected}, path);
    }

    /** The two-point form: extrapolate through the last two points, then step against the gradient there. */
    @Test
    void path_isExtrapolatedAndCorrected(AcceleratedDescent descent, Draw draw) {
        Gradient gradient = new Gradient(draw);
        double lr = draw.real(0.05, 0.1);
        double mu = draw.real(0.5, 0.9);
        double[] p0 = draw.vector(3);
        double[][] expected = new double[7][3];
        expected[0] = p0.clone();
        for (int t = 1; t < expected.length; t++) {
            double[] ahead = ahead(expected, t - 1, mu);
            double[] g = gradient.at(ahead);
            for (int i = 0; i < 3; i++) {
                expected[t][i] = ahead[i] - lr * g[i];
            }
        }
        Close.check("path", expected, descent.run(gradient, p0.clone(), lr, mu, 6));
    }

    /** Asked of the solution's own path, whatever that is: where does it want the gradient? */
    @Test
    void gradient_isTakenAhead(AcceleratedDescent descent, Draw draw) {
        Gradient gradient = new Gradient(draw);
        double mu = draw.real(0.5, 0.9);
        double[][] path = descent.run(gradient, draw.vector(3), draw.real(0.05, 0.1), mu, 5);
        // only the shape, and that all are numbers
        Close.check("path", new double[6][3], path, 0, Double.MAX_VALUE);
        Expect.that(
                gradient.points.size() >= 5,
                "The gradient is asked for fewer than once in each step.",
                "每一步求梯度的次数不足一次。");
        for (int t = 0; t < 5; t++) {
            Close.check("p + mu · v", ahead(path, t, mu), gradient.points.get(t));
        }
    }

    @Test
    void gradient_isAskedForOnceEachStep(AcceleratedDescent descent, Draw draw) {
        for (int steps : new int[] {draw.integer(4, 7), 1, 0}) {
            Gradient gradient = new Gradient(draw);
            descent.run(gradient, draw.vector(3), 0.1, 0.8, steps);
            int calls = gradient.points.size();
            Expect.that(
                    calls == steps,
                    calls < steps ? "There are fewer calls than steps." : "There are more calls than steps.",
                    calls < steps ? "调用次数少于步数。" : "调用次数多于步数。");
        }
    }

    /** Where lr times the curvature is 1, a gradient step lands in the minimum from anywhere, so from p + mu · v too. */
    @Test
    void matchedRate_landsAndStays(AcceleratedDescent descent, Draw draw) {
        for (double scale : new double[] {1, 1e-12, 1e9}) {
            double curvature = draw.real(2, 5);
            double[] minimum = {scale * draw.real(-2, 2), 0};
            UnaryOperator<double[]> bowl =
                    p -> new double[] {curvature * (p[0] - minimum[0]), curvature * (p[1] - minimum[1])};
            double[] p0 = {minimum[0] + scale * draw.real(1, 2), -scale * draw.real(1, 2)};
            double[][] path = descent.run(bowl, p0.clone(), 1 / curvature, draw.real(0.5, 0.9), 4);
            double[][] expected = {p0, minimum, minimum, minimum, minimum};
            Close.check("path", expected, path, Close.RELATIVE, scale * Close.ABSOLUTE);
        }
    }

    @Test
    void withoutMomentum_isPlainDescent(AcceleratedDescent descent, Draw draw) {
        Gradient gradient = new Gradient(draw);
        double lr = draw.real(0.05, 0.1);
        double[][] expected = new double[5][3];
        expected[0] = draw.vector(3);
        for (int t = 1; t < expected.length; t++) {
            double[] g = gradient.at(expected[t - 1]);
            for (int i = 0; i < 3; i++) {
                expected[t][i] = expected[t - 1][i] - lr * g[i];
            }
        }
        Close.check("path", expected, descent.run(gradient, expected[0].clone(), lr, 0, 4));
    }

    @Test
    void everyRun_startsAtRest(AcceleratedDescent descent, Draw draw) {
        Gradient gradient = new Gradient(draw);
        double[] p0 = draw.vector(3);
        double[][] first = descent.run(gradient, p0.clone(), 0.1, 0.8, 4);
        Close.check("path", new double[5][3], first, 0, Double.MAX_VALUE);
        Close.check("path", first, descent.run(gradient, p0.clone(), 0.1, 0.8, 4));
        descent.run(p -> p, draw.vector(2), 0.1, 0.8, 3);
        Close.check("path", first, descent.run(gradient, p0.clone(), 0.1, 0.8, 4));
        // the same array object as in the call before, with other numbers
        double[] reused = draw.vector(3);
        descent.run(gradient, reused, 0.1, 0.8, 4);
        System.arraycopy(p0, 0, reused, 0, 3);
        Close.check("path", first, descent.run(gradient, reused, 0.1, 0.8, 4));
    }

    @Test
    void noSteps_giveTheStartAlone(AcceleratedDescent descent, Draw draw) {
        double[] p0 = draw.vector(4);
        Close.check("path", new double[][] {p0}, descent.run(p -> p, p0.clone(), 0.1, 0.8, 0));
    }

    @Test
    void negativeSteps_areRefused(AcceleratedDescent descent, Draw draw) {
        int steps = -draw.integer(1, 3);
        Expect.thrown(
                IllegalArgumentException.class,
                "steps < 0",
                () -> descent.run(p -> p, new double[] {1, 2}, 0.1, 0.8, steps));
        Expect.thrown(
                IllegalArgumentException.class,
                "steps < 0",
                () -> descent.run(p -> p, new double[] {1, 2}, 0.1, 0.8, -1));
    }

    @Test
    void results_areNewArrays(AcceleratedDescent descent, Draw draw) {
        for (int steps : new int[] {0, 3}) {
            double[] p0 = draw.vector(3);
            Gradient gradient = new Gradient(draw);
            double[][] first = descent.run(gradient, p0, 0.1, 0.8, steps);
            Separate.check("path", first, p0);
            Separate.check("path", descent.run(gradient, p0, 0.1, 0.8, steps), p0, first);
        }
    }

    @Test
    void start_isLeftAlone(AcceleratedDescent descent, Draw draw) {
        double[] p0 = draw.vector(3);
        Unchanged start = Unchanged.of("p0", p0);
        descent.run(new Gradient(draw), p0, 0.1, 0.8, 3);
        start.check();
    }

    /** Returns p + mu · v at step t, where v is the last move of the path. */
    private static double[] ahead(double[][] path, int t, double mu) {
        double[] ahead = path[t].clone();
        for (int i = 0; t > 0 && i < ahead.length; i++) {
            ahead[i] += mu * (path[t][i] - path[t - 1][i]);
        }
        return ahead;
    }

    /** The gradient of a bowl in three dimensions that is no sum of one-dimensional ones; notes where it is asked for. */
    private static final class Gradient implements UnaryOperator<double[]> {

        private final double[] curvature;
        private final double[] minimum;
        private final double coupling;
        private final List<double[]> points = new ArrayList<>();

        Gradient(Draw draw) {
            curvature = draw.vector(3, 1, 8);
            minimum = draw.vector(3);
            coupling = draw.real(0.5, 1);
        }

        @Override
        public double[] apply(double[] p) {
            if (p == null || p.length != 3 || points.size() > 1000) {
                throw new IllegalArgumentException("the gradient takes 3 numbers");
            }
            points.add(p.clone());
            return at(p);
        }

        double[] at(double[] p) {
            double all = p[0] - minimum[0] + p[1] - minimum[1] + p[2] - minimum[2];
            double[] g = new double[3];
            for (int i = 0; i < 3; i++) {
                double x = p[i] - minimum[i];
                g[i] = curvature[i] * x / Math.sqrt(1 + x * x) + coupling * all;
            }
            return g;
        }
    }
}
