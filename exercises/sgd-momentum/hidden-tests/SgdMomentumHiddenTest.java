package exercise.sgdmomentum;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SgdMomentumHiddenTest {

    @Test
    void firstStep_isPlainDescent(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double start = draw.real(-2, 2);
        double g = draw.vector(1)[0];
        double[] p = {start};
        step(optimizers.make(lr, draw.real(0.6, 0.9)), p, g);
        Close.check("p", start - lr * g, p[0]);
    }

    /** Every past gradient has pushed with lr · (1 + mu + mu² + …), one term for each step since. */
    @Test
    void velocity_remembersEveryPush(MomentumOptimizer.Constructor optimizers, Draw draw) {
        for (double scale : new double[] {1, 1e-12, 1e9}) {
            double lr = draw.real(0.05, 0.2);
            double mu = draw.real(0.6, 0.9);
            double start = scale * draw.real(-2, 2);
            double[] gradients = draw.vector(12);
            gradients[4] = 0;
            double[] p = {start};
            MomentumOptimizer momentum = optimizers.make(lr, mu);
            for (int t = 0; t < gradients.length; t++) {
                step(momentum, p, scale * gradients[t]);
                double expected = start;
                for (int past = 0; past <= t; past++) {
                    expected -= lr * scale * gradients[past] * (1 - Math.pow(mu, t - past + 1)) / (1 - mu);
                }
                Close.check("p", expected, p[0], Close.RELATIVE, scale * Close.ABSOLUTE);
            }
        }
    }

    /** Compared with the solution's own first move, whatever its length and direction were. */
    @Test
    void zeroGradient_letsItCoast(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double mu = draw.real(0.6, 0.9);
        double start = draw.real(-2, 2);
        double[] p = {start};
        MomentumOptimizer momentum = optimizers.make(draw.real(0.05, 0.2), mu);
        step(momentum, p, draw.vector(1));
        double first = p[0] - start;
        for (int t = 1; t <= 4; t++) {
            double before = p[0];
            step(momentum, p, 0);
            Close.check("p", before + first * Math.pow(mu, t), p[0]);
        }
    }

    @Test
    void withoutMomentum_nothingIsRemembered(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] expected = draw.vector(2);
        double[] p = expected.clone();
        MomentumOptimizer plain = optimizers.make(lr, 0);
        for (int t = 0; t < 4; t++) {
            double[] g = draw.vector(2);
            step(plain, p, g);
            expected = moved(expected, -lr, g);
            Close.check("params.get(0)", expected, p);
        }
    }

    @Test
    void elements_haveVelocitiesOfTheirOwn(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[] together = draw.vector(3);
        double[][] alone = {{together[0]}, {together[1]}, {together[2]}};
        MomentumOptimizer one = optimizers.make(lr, 0.8);
        MomentumOptimizer[] each = {optimizers.make(lr, 0.8), optimizers.make(lr, 0.8), optimizers.make(lr, 0.8)};
        for (int t = 0; t < 4; t++) {
            double[] g = draw.vector(3);
            g[t % 3] = 0;
            step(one, together, g);
            for (int i = 0; i < 3; i++) {
                step(each[i], alone[i], g[i]);
            }
        }
        Close.check("params.get(0)", new double[] {alone[0][0], alone[1][0], alone[2][0]}, together);
    }

    @Test
    void arrays_haveVelocitiesOfTheirOwn(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> together = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
        List<double[]> alone = copies(together);
        MomentumOptimizer one = optimizers.make(lr, 0.8);
        List<MomentumOptimizer> each =
                alone.stream().map(array -> optimizers.make(lr, 0.8)).toList();
        for (int t = 0; t < 6; t++) {
            List<double[]> g = List.of(draw.vector(4), draw.vector(2), draw.vector(5), draw.vector(4));
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
    void parameters_mayBeChangedByOthers(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double offset = draw.real(1, 2);
        double[] undisturbed = draw.vector(3);
        double[] disturbed = undisturbed.clone();
        MomentumOptimizer first = optimizers.make(lr, 0.8);
        MomentumOptimizer second = optimizers.make(lr, 0.8);
        for (int t = 0; t < 3; t++) {
            double[] g = draw.vector(3);
            step(first, undisturbed, g);
            step(second, disturbed, g);
            for (int i = 0; i < disturbed.length; i++) {
                disturbed[i] += offset;
            }
        }
        Close.check("params.get(0)", moved(undisturbed, 3 * offset, new double[] {1, 1, 1}), disturbed);
    }

    /** At every step the list holds copies of the arrays: other objects with the same numbers. */
    @Test
    void position_tellsArraysApart(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        List<double[]> kept = List.of(draw.vector(3), draw.vector(2));
        List<double[]> replaced = copies(kept);
        MomentumOptimizer first = optimizers.make(lr, 0.8);
        MomentumOptimizer second = optimizers.make(lr, 0.8);
        for (int t = 0; t < 4; t++) {
            List<double[]> g = List.of(draw.vector(3), draw.vector(2));
            first.step(kept, copies(g));
            replaced = copies(replaced);
            second.step(replaced, copies(g));
        }
        Close.check("params.get(0)", kept.get(0), replaced.get(0));
        Close.check("params.get(1)", kept.get(1), replaced.get(1));
    }

    @Test
    void twoOptimizers_doNotMix(MomentumOptimizer.Constructor optimizers, Draw draw) {
        double lr = draw.real(0.05, 0.2);
        double[][] gradients = {draw.vector(3), draw.vector(3), draw.vector(3)};
        double[] alone = draw.vector(3);
        double[] inTurns = alone.clone();
        double[] stranger = draw.vector(3);
        MomentumOptimizer undisturbed = optimizers.make(lr, 0.8);
        for (double[] g : gradients) {
            step(undisturbed, alone, g);
        }
        MomentumOptimizer first = optimizers.make(lr, 0.8);
        MomentumOptimizer second = optimizers.make(2 * lr, 0.5);
        for (double[] g : gradients) {
            step(first, inTurns, g);
            step(second, stranger, draw.vector(3));
        }
        Close.check("params.get(0)", alone, inTurns);
    }

    @Test
    void gradients_areLeftAlone(MomentumOptimizer.Constructor optimizers, Draw draw) {
        MomentumOptimizer momentum = optimizers.make(draw.real(0.05, 0.2), 0.8);
        List<double[]> params = List.of(draw.vector(4), draw.vector(2));
        for (int t = 0; t < 2; t++) {
            List<double[]> grads = List.of(draw.vector(4), draw.vector(2));
            Unchanged unchanged = Unchanged.of("grads", grads);
            momentum.step(params, grads);
            unchanged.check();
        }
    }

    private static List<double[]> copies(List<double[]> arrays) {
        return arrays.stream().map(double[]::clone).toList();
    }

    /** Makes a step with one parameter array; the gradient is copied, so that only one test minds if it is changed. */
    private static void step(MomentumOptimizer optimizer, double[] p, double... g) {
        optimizer.step(List.of(p), List.of(g.clone()));
    }

    private static double[] moved(double[] p, double factor, double[] direction) {
        double[] moved = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            moved[i] = p[i] + factor * direction[i];
        }
        return moved;
    }
}
