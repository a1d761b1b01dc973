package exercise.adagrad;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdagradHiddenTest {

    /** So small that its place does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    @Test
    void firstStep_isOneLearningRateLong(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        step(optimizers.make(lr, NEGLIGIBLE), p, g);
        Close.check("p", start - lr * Math.signum(g), p[0]);
    }

    @Test
    void history_addsUpTheSquares(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] gradients = gradients(draw, 30);
        AdagradOptimizer adagrad = optimizers.make(lr, NEGLIGIBLE);
        double expected = draw.real(-2, 2);
        double[] p = {expected};
        for (int t = 0; t < gradients.length; t++) {
            step(adagrad, p, gradients[t]);
            double squares = 0;
            for (int past = 0; past <= t; past++) {
                squares += gradients[past] * gradients[past];
            }
            expected -= lr * gradients[t] / Math.sqrt(squares);
            Close.check("p", expected, p[0]);
        }
    }

    @Test
    void epsilon_isAddedToTheRoot(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double eps = 0.1;
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        AdagradOptimizer adagrad = optimizers.make(lr, eps);
        double expected = start;
        for (int t = 1; t <= 3; t++) {
            step(adagrad, p, g);
            expected -= lr * g / (Math.sqrt(t) * Math.abs(g) + eps);
            Close.check("p", expected, p[0]);
        }
    }

    @Test
    void elements_haveHistoriesOfTheirOwn(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        AdagradOptimizer one = optimizers.make(lr, NEGLIGIBLE);
        AdagradOptimizer[] each = {
            optimizers.make(lr, NEGLIGIBLE), optimizers.make(lr, NEGLIGIBLE), optimizers.make(lr, NEGLIGIBLE)
        };
        for (int t = 0; t < 4; t++) {
            double[] g = gradients(draw, 3);
            g[t % 3] = 0;
            step(one, together, g);
            for (int i = 0; i < 3; i++) {
                step(each[i], alone[i], g[i]);
            }
        }
        double[] expected = {alone[0][0], alone[1][0], alone[2][0]};
        Close.check("params.get(0)", expected, together);
    }

    @Test
    void arrays_haveHistoriesOfTheirOwn(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        AdagradOptimizer one = optimizers.make(lr, NEGLIGIBLE);
        List<AdagradOptimizer> each =
                alone.stream().map(array -> optimizers.make(lr, NEGLIGIBLE)).toList();
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

    @Test
    void zeroGradient_leavesNoTrace(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] gradients = gradients(draw, 3);
        double[] without = {draw.real(-2, 2)};
        double[] with = without.clone();
        AdagradOptimizer never = optimizers.make(lr, NEGLIGIBLE);
        AdagradOptimizer between = optimizers.make(lr, NEGLIGIBLE);
        for (double g : gradients) {
            double before = with[0];
            step(between, with, 0);
            Close.check("p", before, with[0]);
            step(between, with, g);
            step(never, without, g);
        }
        Close.check("p", without[0], with[0]);
    }

    /** Exactly so, as eps grows and shrinks with the gradients. */
    @Test
    void gradientScale_doesNotMatter(AdagradOptimizer.Constructor optimizers, Draw draw) {
        for (double scale : new double[] {1e-12, 1000, 1e9}) {
            double lr = draw.real(0.05, 0.2);
            double[] p = draw.vector(2);
            double[] scaled = p.clone();
            AdagradOptimizer first = optimizers.make(lr, NEGLIGIBLE);
            AdagradOptimizer second = optimizers.make(lr, scale * NEGLIGIBLE);
            for (int t = 0; t < 4; t++) {
                double[] g = gradients(draw, 2);
                step(first, p, g);
                step(second, scaled, scale * g[0], scale * g[1]);
            }
            Close.check("params.get(0)", p, scaled);
        }
    }

    /** At every step the list holds copies of the arrays: other objects with the same numbers. */
    @Test
    void position_tellsArraysApart(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        AdagradOptimizer first = optimizers.make(lr, NEGLIGIBLE);
        AdagradOptimizer second = optimizers.make(lr, NEGLIGIBLE);
        for (int t = 0; t < 4; t++) {
            List<double[]> g = List.of(gradients(draw, 3), gradients(draw, 2));
            first.step(kept, copies(g));
            replaced = copies(replaced);
            second.step(replaced, copies(g));
        }
        Close.check("params.get(0)", kept.get(0), replaced.get(0));
        Close.check("params.get(1)", kept.get(1), replaced.get(1));
    }

    /** Somebody else moves the parameters by the same offset in between: the rest of the path moves with them. */
    @Test
    void parameters_mayBeChangedByOthers(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double offset = draw.real(1, 2);
        double start = draw.real(-2, 2);
        double[] undisturbed = {start};
        double[] disturbed = {start};
        AdagradOptimizer first = optimizers.make(lr, NEGLIGIBLE);
        AdagradOptimizer second = optimizers.make(lr, NEGLIGIBLE);
        for (int t = 0; t < 3; t++) {
            double g = gradients(draw, 1)[0];
            step(first, undisturbed, g);
            step(second, disturbed, g);
            disturbed[0] += offset;
        }
        Close.check("p", undisturbed[0] + 3 * offset, disturbed[0]);
    }

    @Test
    void twoOptimizers_doNotMix(AdagradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        double[][] gradients = {gradients(draw, 3), gradients(draw, 3), gradients(draw, 3), gradients(draw, 3)};
        AdagradOptimizer undisturbed = optimizers.make(lr, NEGLIGIBLE);
        for (double[] g : gradients) {
            step(undisturbed, alone, g);
        }
        AdagradOptimizer first = optimizers.make(lr, NEGLIGIBLE);
        AdagradOptimizer second = optimizers.make(2 * lr, NEGLIGIBLE);
        for (double[] g : gradients) {
            step(first, inTurns, g);
            step(second, stranger, gradients(draw, 3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(AdagradOptimizer.Constructor optimizers, Draw draw) {
        AdagradOptimizer adagrad = optimizers.make(draw.real(0.05, 0.2), 0.1);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(gradients(draw, 4), gradients(draw, 2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            adagrad.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(AdagradOptimizer optimizer, double[] p, double... g) {
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
