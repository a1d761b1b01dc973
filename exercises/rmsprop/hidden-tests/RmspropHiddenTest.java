package exercise.rmsprop;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RmspropHiddenTest {

    /** So small that its place does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    /** The first average is (1 − rho) · g², so |g| cancels. */
    @Test
    void firstStep_isLongerThanTheLearningRate(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double rho = draw.real(0.7, 0.9);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        step(optimizers.make(lr, rho, NEGLIGIBLE), p, g);
        Close.check("p", start - lr * Math.signum(g) / Math.sqrt(1 - rho), p[0]);
    }

    @Test
    void average_fadesByRho(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double rho = draw.real(0.7, 0.9);
        double[] gradients = gradients(draw, 6);
        RmspropOptimizer rmsprop = optimizers.make(lr, rho, NEGLIGIBLE);
        double expected = draw.real(-2, 2);
        double[] p = {expected};
        for (int t = 0; t < gradients.length; t++) {
            step(rmsprop, p, gradients[t]);
            double weighted = 0;
            for (int past = 0; past <= t; past++) {
                weighted += Math.pow(rho, t - past) * gradients[past] * gradients[past];
            }
            expected -= lr * gradients[t] / Math.sqrt((1 - rho) * weighted);
            Close.check("p", expected, p[0]);
        }
    }

    /** rho = 0.6 keeps the root away from 0.45, where √(h + 0.1) and √h + 0.1 are equal. */
    @Test
    void epsilon_isAddedToTheRoot(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double rho = 0.6;
        double eps = 0.1;
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        RmspropOptimizer rmsprop = optimizers.make(lr, rho, eps);
        double expected = start;
        for (int t = 1; t <= 3; t++) {
            step(rmsprop, p, g);
            expected -= lr * g / (Math.sqrt(1 - Math.pow(rho, t)) * Math.abs(g) + eps);
            Close.check("p", expected, p[0]);
        }
    }

    /** After 45 halvings nothing is left of the start: the average is g² and each step is one learning rate long. */
    @Test
    void constantGradient_settlesAtTheLearningRate(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double g = gradient(draw);
        RmspropOptimizer rmsprop = optimizers.make(lr, 0.5, NEGLIGIBLE);
        double[] p = {draw.real(-2, 2)};
        for (int t = 0; t < 45; t++) {
            step(rmsprop, p, g);
        }
        double before = p[0];
        step(rmsprop, p, g);
        Close.check("p", before - lr * Math.signum(g), p[0]);
    }

    @Test
    void zeroGradient_letsTheAverageFade(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double rho = draw.real(0.7, 0.9);
        double g = gradient(draw);
        RmspropOptimizer rmsprop = optimizers.make(lr, rho, NEGLIGIBLE);
        double[] p = {draw.real(-2, 2)};
        double start = p[0];
        step(rmsprop, p, 0);
        Close.check("p", start, p[0]);
        step(rmsprop, p, g);
        double before = p[0];
        step(rmsprop, p, 0);
        Close.check("p", before, p[0]);
        step(rmsprop, p, g);
        // h = (1 - rho) (rho² + 0 + 1) g²
        Close.check("p", before - lr * Math.signum(g) / Math.sqrt((1 - rho) * (1 + rho * rho)), p[0]);
    }

    /** Exactly so, as eps grows and shrinks with the gradients. */
    @Test
    void gradientScale_doesNotMatter(RmspropOptimizer.Constructor optimizers, Draw draw) {
        for (double scale : new double[] {1e-12, 1000, 1e9}) {
            double lr = draw.real(0.05, 0.2);
            double[] p = draw.vector(2);
            double[] scaled = p.clone();
            RmspropOptimizer first = optimizers.make(lr, 0.8, NEGLIGIBLE);
            RmspropOptimizer second = optimizers.make(lr, 0.8, scale * NEGLIGIBLE);
            for (int t = 0; t < 4; t++) {
                double[] g = gradients(draw, 2);
                step(first, p, g);
                step(second, scaled, scale * g[0], scale * g[1]);
            }
            Close.check("params.get(0)", p, scaled);
        }
    }

    @Test
    void elements_haveAveragesOfTheirOwn(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        RmspropOptimizer one = optimizers.make(lr, 0.8, NEGLIGIBLE);
        RmspropOptimizer[] each = {
            optimizers.make(lr, 0.8, NEGLIGIBLE),
            optimizers.make(lr, 0.8, NEGLIGIBLE),
            optimizers.make(lr, 0.8, NEGLIGIBLE)
        };
        for (int t = 0; t < 4; t++) {
            double[] g = gradients(draw, 3);
            g[t % 3] = 0;
            step(one, together, g);
            for (int i = 0; i < 3; i++) {
                step(each[i], alone[i], g[i]);
            }
        }
        Close.check("params.get(0)", new double[] {alone[0][0], alone[1][0], alone[2][0]}, together);
    }

    @Test
    void arrays_haveAveragesOfTheirOwn(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        RmspropOptimizer one = optimizers.make(lr, 0.8, NEGLIGIBLE);
        List<RmspropOptimizer> each = alone.stream()
                .map(array -> optimizers.make(lr, 0.8, NEGLIGIBLE))
                .toList();
        for (int t = 0; t < 6; t++) {
            List<double[]> g = List.of(gradients(draw, 4), gradients(draw, 2), gradients(draw, 5), gradients(draw, 4));
            Arrays.fill(g.get(t % 4), 0);
            one.step(together, copies(g));
            for (int k = 0; k < 4; k++) {
                step(each.get(k), alone.get(k), g.get(k));
            }
        }
        for (int k = 0; k < 4; k++) {
            Close.check("params.get(" + k + ")", alone.get(k), together.get(k));
        }
    }

    /** Somebody else moves the parameters by the same offset in between: the rest of the path moves with them. */
    @Test
    void parameters_mayBeChangedByOthers(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double offset = draw.real(1, 2);
        double start = draw.real(-2, 2);
        double[] undisturbed = {start};
        double[] disturbed = {start};
        RmspropOptimizer first = optimizers.make(lr, 0.8, NEGLIGIBLE);
        RmspropOptimizer second = optimizers.make(lr, 0.8, NEGLIGIBLE);
        for (int t = 0; t < 3; t++) {
            double g = gradients(draw, 1)[0];
            step(first, undisturbed, g);
            step(second, disturbed, g);
            disturbed[0] += offset;
        }
        Close.check("p", undisturbed[0] + 3 * offset, disturbed[0]);
    }

    /** At every step the list holds copies of the arrays: other objects with the same numbers. */
    @Test
    void position_tellsArraysApart(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        RmspropOptimizer first = optimizers.make(lr, 0.8, NEGLIGIBLE);
        RmspropOptimizer second = optimizers.make(lr, 0.8, NEGLIGIBLE);
        for (int t = 0; t < 4; t++) {
            List<double[]> g = List.of(gradients(draw, 3), gradients(draw, 2));
            first.step(kept, copies(g));
            replaced = copies(replaced);
            second.step(replaced, copies(g));
        }
        Close.check("params.get(0)", kept.get(0), replaced.get(0));
        Close.check("params.get(1)", kept.get(1), replaced.get(1));
    }

    @Test
    void twoOptimizers_doNotMix(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[][] seen = {gradients(draw, 3), gradients(draw, 3), gradients(draw, 3)};
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        RmspropOptimizer undisturbed = optimizers.make(lr, 0.8, NEGLIGIBLE);
        for (double[] g : seen) {
            step(undisturbed, alone, g);
        }
        RmspropOptimizer first = optimizers.make(lr, 0.8, NEGLIGIBLE);
        RmspropOptimizer second = optimizers.make(2 * lr, 0.5, NEGLIGIBLE);
        for (double[] g : seen) {
            step(first, inTurns, g);
            step(second, stranger, gradients(draw, 3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(RmspropOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        RmspropOptimizer rmsprop = optimizers.make(lr, 0.8, NEGLIGIBLE);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(gradients(draw, 4), gradients(draw, 2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            rmsprop.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(RmspropOptimizer optimizer, double[] p, double... g) {
        optimizer.step(List.of(p), List.of(g.clone()));
    }

    /** A size away from 1 and from 0.45, where a root is or looks like its square, and a random sign. */
    private static double gradient(Draw draw) {
        double size = draw.real(1.3, 2.5);
        return draw.chance(0.5) ? size : -size;
    }

    private static double[] gradients(Draw draw, int n) {
        double[] gradients = new double[n];
        for (int i = 0; i < n; i++) {
            gradients[i] = gradient(draw);
        }
        return gradients;
    }
}
