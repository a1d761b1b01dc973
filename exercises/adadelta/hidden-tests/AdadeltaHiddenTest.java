package exercise.adadelta;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdadeltaHiddenTest {

    /** So small that it does not matter beside a gradient; √eps is the size of the first step all the same. */
    private static final double TINY = 1e-10;

    @Test
    void firstStep_getsItsSizeFromEpsilon(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double rho = draw.real(0.7, 0.9);
        double g = gradient(draw);
        double[] p = {0};
        step(optimizers.make(rho, TINY), p, g);
        Close.check("p", -Math.signum(g) * 1e-5 / Math.sqrt(1 - rho), p[0], 1e-8, 0);
    }

    @Test
    void epsilon_isInsideBothRoots(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double rho = draw.real(0.7, 0.9);
        double eps = 0.1;
        double start = draw.real(-2, 2);
        double g = gradient(draw);
        double[] p = {start};
        step(optimizers.make(rho, eps), p, g);
        Close.check("p", start - g * Math.sqrt(eps / ((1 - rho) * g * g + eps)), p[0]);
    }

    @Test
    void averages_fadeByRho(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        check(optimizers, draw.real(-2, 2), draw, gradients(draw, 6), 0.01);
        // tiny numbers of both kinds, from 0, where tiny moves show
        double[] tiny = Arrays.stream(gradients(draw, 6)).map(g -> 1e-6 * g).toArray();
        check(optimizers, 0, draw, tiny, 1e-14);
    }

    /** eps = 1e-4, so that the averages rule and not eps. */
    @Test
    void moves_growFromMoves(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double g = gradient(draw);
        double[] gradients = new double[40];
        Arrays.fill(gradients, g);
        check(optimizers, draw.real(-2, 2), draw, gradients, 1e-4);
    }

    @Test
    void zeroGradient_letsBothAveragesFade(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double[] gradients = gradients(draw, 5);
        gradients[0] = 0;
        gradients[2] = 0;
        gradients[3] = 0;
        check(optimizers, draw.real(-2, 2), draw, gradients, 0.01);
    }

    /** Moves are in the parameter's unit: multiplying all gradients by 1000 cancels (from 0, where small moves show). */
    @Test
    void gradientScale_doesNotMatter(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double[] p = {0, 0};
        double[] scaled = {0, 0};
        AdadeltaOptimizer first = optimizers.make(0.8, TINY);
        AdadeltaOptimizer second = optimizers.make(0.8, TINY);
        for (int t = 0; t < 4; t++) {
            double[] g = gradients(draw, 2);
            step(first, p, g);
            step(second, scaled, 1000 * g[0], 1000 * g[1]);
        }
        Close.check("params.get(0)", p, scaled, 1e-6, 1e-13);
    }

    @Test
    void elements_haveAveragesOfTheirOwn(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        AdadeltaOptimizer one = optimizers.make(0.8, 0.01);
        AdadeltaOptimizer[] each = {optimizers.make(0.8, 0.01), optimizers.make(0.8, 0.01), optimizers.make(0.8, 0.01)};
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
    void arrays_haveAveragesOfTheirOwn(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        AdadeltaOptimizer one = optimizers.make(0.8, 0.01);
        List<AdadeltaOptimizer> each =
                alone.stream().map(array -> optimizers.make(0.8, 0.01)).toList();
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
    void parameters_mayBeChangedByOthers(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double offset = draw.real(1, 2);
        double start = draw.real(-2, 2);
        double[] undisturbed = {start};
        double[] disturbed = {start};
        AdadeltaOptimizer first = optimizers.make(0.8, 0.01);
        AdadeltaOptimizer second = optimizers.make(0.8, 0.01);
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
    void position_tellsArraysApart(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        AdadeltaOptimizer first = optimizers.make(0.8, 0.01);
        AdadeltaOptimizer second = optimizers.make(0.8, 0.01);
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
    void twoOptimizers_doNotMix(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        double[][] seen = {gradients(draw, 3), gradients(draw, 3), gradients(draw, 3)};
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        AdadeltaOptimizer undisturbed = optimizers.make(0.8, 0.01);
        for (double[] g : seen) {
            step(undisturbed, alone, g);
        }
        AdadeltaOptimizer first = optimizers.make(0.8, 0.01);
        AdadeltaOptimizer second = optimizers.make(0.5, 0.02);
        for (double[] g : seen) {
            step(first, inTurns, g);
            step(second, stranger, gradients(draw, 3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(AdadeltaOptimizer.Constructor optimizers, Draw draw) {
        AdadeltaOptimizer adadelta = optimizers.make(0.8, 0.01);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(gradients(draw, 4), gradients(draw, 2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            adadelta.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(AdadeltaOptimizer optimizer, double[] p, double... g) {
        optimizer.step(List.of(p), List.of(g.clone()));
    }

    /** Compares the path with weighted sums over all past gradients and all past moves, those before this step. */
    private static void check(
            AdadeltaOptimizer.Constructor optimizers, double start, Draw draw, double[] gradients, double eps) {
        double rho = draw.real(0.7, 0.9);
        AdadeltaOptimizer adadelta = optimizers.make(rho, eps);
        double expected = start;
        double[] p = {expected};
        double[] moves = new double[gradients.length];
        for (int t = 0; t < gradients.length; t++) {
            step(adadelta, p, gradients[t]);
            double squaredGradients = 0;
            double squaredMoves = 0;
            for (int past = 0; past <= t; past++) {
                squaredGradients += (1 - rho) * Math.pow(rho, t - past) * Math.pow(gradients[past], 2);
                // this step's own move is still 0
                squaredMoves += (1 - rho) * Math.pow(rho, t - 1 - past) * Math.pow(moves[past], 2);
            }
            moves[t] = -gradients[t] * Math.sqrt((squaredMoves + eps) / (squaredGradients + eps));
            expected += moves[t];
            Close.check("p", expected, p[0], Close.RELATIVE, start == 0 ? 0 : Close.ABSOLUTE);
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
