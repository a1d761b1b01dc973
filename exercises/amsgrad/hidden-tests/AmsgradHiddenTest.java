package exercise.amsgrad;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmsgradHiddenTest {

    /** So small that its place does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    @Test
    void firstStep_isOneLearningRateLong(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start, start};
        step(optimizers.make(lr, draw.real(0.6, 0.8), draw.real(0.6, 0.8), NEGLIGIBLE), p, g, -g);
        double move = lr * Math.signum(g);
        Close.check("params.get(0)", new double[] {start - move, start + move}, p);
    }

    /** While the sizes of the gradients grow, so does v, and the maximum is v itself. */
    @Test
    void growingGradients_areAdam(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double[] gradients = gradients(draw, 6);
        for (int t = 0; t < gradients.length; t++) {
            gradients[t] *= Math.pow(2, t);
        }
        // a negative one at the start, or the largest first moment would be the newest one
        gradients[0] = -Math.abs(gradients[0]);
        check(optimizers, draw, gradients);
    }

    /** The step-size of the rest is ruled by the largest v, that of the huge gradient. */
    @Test
    void hugeGradient_isNeverForgotten(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double[] gradients = gradients(draw, 6);
        gradients[1] *= 50;
        check(optimizers, draw, gradients);
    }

    /** In between, v has faded: the second huge gradient adds to that, not to the maximum. */
    @Test
    void secondHugeGradient_meetsAFadedAverage(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double[] gradients = gradients(draw, 7);
        gradients[0] *= 10;
        gradients[4] *= 30;
        check(optimizers, draw, gradients);
    }

    /**
     * With b2 = 0.9, a gradient g and then halves of it: v grows from 0.1 g² by less and less, while v / (1 − b2^t) falls
     * from g². The maximum of the raw v is the newest one.
     */
    @Test
    void maximum_isTakenBeforeTheCorrection(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double g = gradient(draw);
        double expected = draw.real(-2, 2);
        double[] p = {expected, -expected};
        AmsgradOptimizer amsgrad = optimizers.make(lr, 0.8, 0.9, NEGLIGIBLE);
        for (int t = 1; t <= 4; t++) {
            double now = t == 1 ? g : g / 2;
            step(amsgrad, p, now, -now);
            // the weights of the first gradient in m and in v, and of all the halves
            double mean = g * (0.2 * Math.pow(0.8, t - 1) + (1 - Math.pow(0.8, t - 1)) / 2) / (1 - Math.pow(0.8, t));
            double square =
                    g * g * (0.1 * Math.pow(0.9, t - 1) + (1 - Math.pow(0.9, t - 1)) / 4) / (1 - Math.pow(0.9, t));
            expected -= lr * mean / Math.sqrt(square);
            Close.check("params.get(0)", new double[] {expected, -expected}, p);
        }
    }

    @Test
    void epsilon_isAddedToTheCorrectedRoot(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double eps = 0.1;
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        AmsgradOptimizer amsgrad = optimizers.make(lr, 0.8, 0.7, eps);
        double[] p = {start, start};
        for (int t = 1; t <= 30; t++) {
            step(amsgrad, p, g, -g);
            double way = t * lr * g / (Math.abs(g) + eps);
            Close.check("params.get(0)", new double[] {start - way, start + way}, p);
        }
    }

    /** After g and 0, m̂ = b1 · g / (1 + b1), and the maximum is still (1 − b2) · g². */
    @Test
    void zeroGradient_leavesTheMaximum(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double b1 = draw.real(0.6, 0.8);
        double b2 = draw.real(0.6, 0.8);
        double g = gradient(draw);
        AmsgradOptimizer amsgrad = optimizers.make(lr, b1, b2, NEGLIGIBLE);
        double[] p = {draw.real(-2, 2)};
        step(amsgrad, p, g);
        double before = p[0];
        step(amsgrad, p, 0);
        Close.check("p", before - lr * Math.signum(g) * b1 / (1 + b1) * Math.sqrt(1 + b2), p[0]);
    }

    /** Two zeros and g: only g has a weight in the moments, and t is 3. */
    @Test
    void zeroGradientAtTheStart_isAStepLikeAnyOther(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start, start};
        AmsgradOptimizer optimizer = optimizers.make(lr, 0.8, 0.7, 0.1);
        step(optimizer, p, 0, 0);
        Close.check("params.get(0)", new double[] {start, start}, p);
        step(optimizer, p, 0, 0);
        Close.check("params.get(0)", new double[] {start, start}, p);
        step(optimizer, p, g, -g);
        double mean = 0.2 * g / (1 - Math.pow(0.8, 3));
        double square = (1 - 0.7) * g * g / (1 - Math.pow(0.7, 3));
        double move = lr * mean / (Math.sqrt(square) + 0.1);
        Close.check("params.get(0)", new double[] {start - move, start + move}, p);
    }

    /** Exactly so, as eps grows and shrinks with the gradients. */
    @Test
    void gradientScale_doesNotMatter(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        for (double scale : new double[] {1e-12, 1000, 1e9}) {
            double lr = draw.real(0.05, 0.2);
            double[] p = draw.vector(2);
            double[] scaled = p.clone();
            AmsgradOptimizer first = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
            AmsgradOptimizer second = optimizers.make(lr, 0.8, 0.7, scale * NEGLIGIBLE);
            for (int t = 0; t < 4; t++) {
                double[] g = gradients(draw, 2);
                step(first, p, g);
                step(second, scaled, scale * g[0], scale * g[1]);
            }
            Close.check("params.get(0)", p, scaled);
        }
    }

    @Test
    void elements_haveMomentsOfTheirOwn(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        AmsgradOptimizer one = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        AmsgradOptimizer[] each = {
            optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE),
            optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE),
            optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE)
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
    void arrays_haveMomentsOfTheirOwn(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        AmsgradOptimizer one = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        List<AmsgradOptimizer> each = alone.stream()
                .map(array -> optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE))
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
    void parameters_mayBeChangedByOthers(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double offset = draw.real(1, 2);
        double start = draw.real(-2, 2);
        double[] undisturbed = {start};
        double[] disturbed = {start};
        AmsgradOptimizer first = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        AmsgradOptimizer second = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
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
    void position_tellsArraysApart(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        AmsgradOptimizer first = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        AmsgradOptimizer second = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
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
    void twoOptimizers_doNotMix(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[][] seen = {gradients(draw, 3), gradients(draw, 3), gradients(draw, 3)};
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        AmsgradOptimizer undisturbed = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        for (double[] g : seen) {
            step(undisturbed, alone, g);
        }
        AmsgradOptimizer first = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        AmsgradOptimizer second = optimizers.make(2 * lr, 0.6, 0.9, NEGLIGIBLE);
        for (double[] g : seen) {
            step(first, inTurns, g);
            step(second, stranger, gradients(draw, 3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(AmsgradOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        AmsgradOptimizer amsgrad = optimizers.make(lr, 0.8, 0.7, NEGLIGIBLE);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(gradients(draw, 4), gradients(draw, 2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            amsgrad.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(AmsgradOptimizer optimizer, double[] p, double... g) {
        optimizer.step(List.of(p), List.of(g.clone()));
    }

    /** Compares the path with one whose moments are written as weighted sums over all the past. */
    private static void check(AmsgradOptimizer.Constructor optimizers, Draw draw, double[] gradients) {
        double lr = draw.real(0.05, 0.2);
        double b1 = draw.real(0.6, 0.8);
        double b2 = draw.real(0.6, 0.7);
        AmsgradOptimizer amsgrad = optimizers.make(lr, b1, b2, NEGLIGIBLE);
        double expected = draw.real(-2, 2);
        double largest = 0;
        double[] p = {expected};
        for (int t = 1; t <= gradients.length; t++) {
            step(amsgrad, p, gradients[t - 1]);
            double mean = 0;
            double square = 0;
            for (int past = 1; past <= t; past++) {
                mean += (1 - b1) * Math.pow(b1, t - past) * gradients[past - 1];
                square += (1 - b2) * Math.pow(b2, t - past) * Math.pow(gradients[past - 1], 2);
            }
            largest = Math.max(largest, square);
            expected -= lr * mean / (1 - Math.pow(b1, t)) / Math.sqrt(largest / (1 - Math.pow(b2, t)));
            Close.check("p", expected, p[0]);
        }
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
