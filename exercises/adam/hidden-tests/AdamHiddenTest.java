package exercise.adam;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamHiddenTest {

    /** So small that its place does not matter: the tests that are not about eps use it. */
    private static final double NEGLIGIBLE = 1e-12;

    @Test
    void firstStep_isOneLearningRateLong(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        step(optimizers.make(lr, draw.real(0.6, 0.8), draw.real(0.9, 0.97), NEGLIGIBLE), p, g);
        Close.check("p", start - lr * Math.signum(g), p[0]);
    }

    /** The average of equal numbers is that number, however young the average is: m̂ = g and v̂ = g². */
    @Test
    void constantGradient_keepsTheStepLength(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        AdamOptimizer adam = optimizers.make(lr, draw.real(0.6, 0.8), draw.real(0.9, 0.97), NEGLIGIBLE);
        double[] p = {start};
        for (int t = 1; t <= 40; t++) {
            step(adam, p, g);
            Close.check("p", start - t * lr * Math.signum(g), p[0]);
        }
    }

    /** Written as weighted averages over all the past, divided by the sum of their weights. */
    @Test
    void moments_fadeByTheirOwnBetas(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double b1 = draw.real(0.6, 0.8);
        double b2 = draw.real(0.9, 0.97);
        double[] gradients = gradients(draw, 6);
        AdamOptimizer adam = optimizers.make(lr, b1, b2, NEGLIGIBLE);
        double expected = draw.real(-2, 2);
        double[] p = {expected};
        for (int t = 0; t < gradients.length; t++) {
            step(adam, p, gradients[t]);
            double mean = 0;
            double square = 0;
            double weights1 = 0;
            double weights2 = 0;
            for (int past = 0; past <= t; past++) {
                double weight1 = Math.pow(b1, t - past);
                double weight2 = Math.pow(b2, t - past);
                mean += weight1 * gradients[past];
                square += weight2 * gradients[past] * gradients[past];
                weights1 += weight1;
                weights2 += weight2;
            }
            expected -= lr * (mean / weights1) / Math.sqrt(square / weights2);
            Close.check("p", expected, p[0]);
        }
    }

    @Test
    void epsilon_isAddedToTheCorrectedRoot(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double eps = 0.1;
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        AdamOptimizer adam = optimizers.make(lr, 0.8, 0.95, eps);
        double[] p = {start};
        for (int t = 1; t <= 3; t++) {
            step(adam, p, g);
            Close.check("p", start - t * lr * g / (Math.abs(g) + eps), p[0]);
        }
    }

    /** After g and 0, m̂ = b1 · g / (1 + b1) and v̂ = b2 · g² / (1 + b2). */
    @Test
    void zeroGradient_letsItCoast(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double b1 = draw.real(0.6, 0.8);
        double b2 = draw.real(0.9, 0.97);
        double g = gradient(draw);
        AdamOptimizer adam = optimizers.make(lr, b1, b2, NEGLIGIBLE);
        double[] p = {draw.real(-2, 2)};
        step(adam, p, g);
        double before = p[0];
        step(adam, p, 0);
        Close.check("p", before - lr * Math.signum(g) * b1 / (1 + b1) * Math.sqrt((1 + b2) / b2), p[0]);
    }

    /** Two zeros and g: only g has a weight in the moments, and t is 3. */
    @Test
    void zeroGradientAtTheStart_isAStepLikeAnyOther(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        AdamOptimizer optimizer = optimizers.make(lr, 0.8, 0.95, 0.1);
        step(optimizer, p, 0);
        Close.check("p", start, p[0]);
        step(optimizer, p, 0);
        Close.check("p", start, p[0]);
        step(optimizer, p, g);
        double mean = 0.2 * g / (1 - Math.pow(0.8, 3));
        double square = (1 - 0.95) * g * g / (1 - Math.pow(0.95, 3));
        Close.check("p", start - lr * mean / (Math.sqrt(square) + 0.1), p[0]);
    }

    /** Exactly so, as eps grows and shrinks with the gradients. */
    @Test
    void gradientScale_doesNotMatter(AdamOptimizer.Constructor optimizers, Draw draw) {
        for (double scale : new double[] {1e-12, 1000, 1e9}) {
            double lr = draw.real(0.05, 0.2);
            double[] p = draw.vector(2);
            double[] scaled = p.clone();
            AdamOptimizer first = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
            AdamOptimizer second = optimizers.make(lr, 0.8, 0.95, scale * NEGLIGIBLE);
            for (int t = 0; t < 4; t++) {
                double[] g = gradients(draw, 2);
                step(first, p, g);
                step(second, scaled, scale * g[0], scale * g[1]);
            }
            Close.check("params.get(0)", p, scaled);
        }
    }

    @Test
    void elements_haveMomentsOfTheirOwn(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        AdamOptimizer one = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        AdamOptimizer[] each = {
            optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE),
            optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE),
            optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE)
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
    void arrays_haveMomentsOfTheirOwn(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        AdamOptimizer one = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        List<AdamOptimizer> each = alone.stream()
                .map(array -> optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE))
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
    void parameters_mayBeChangedByOthers(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double offset = draw.real(1, 2);
        double start = draw.real(-2, 2);
        double[] undisturbed = {start};
        double[] disturbed = {start};
        AdamOptimizer first = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        AdamOptimizer second = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
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
    void position_tellsArraysApart(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        AdamOptimizer first = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        AdamOptimizer second = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
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
    void twoOptimizers_doNotMix(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[][] seen = {gradients(draw, 3), gradients(draw, 3), gradients(draw, 3)};
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        AdamOptimizer undisturbed = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        for (double[] g : seen) {
            step(undisturbed, alone, g);
        }
        AdamOptimizer first = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        AdamOptimizer second = optimizers.make(2 * lr, 0.6, 0.9, NEGLIGIBLE);
        for (double[] g : seen) {
            step(first, inTurns, g);
            step(second, stranger, gradients(draw, 3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(AdamOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        AdamOptimizer adam = optimizers.make(lr, 0.8, 0.95, NEGLIGIBLE);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(gradients(draw, 4), gradients(draw, 2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            adam.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(AdamOptimizer optimizer, double[] p, double... g) {
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
