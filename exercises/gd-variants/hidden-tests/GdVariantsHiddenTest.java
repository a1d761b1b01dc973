package exercise.gdvariants;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The orders are the solution's own business. To see them all the same, most tests use samples that have one feature each:
 * an update with sample n then changes the weight n and no other.
 */
class GdVariantsHiddenTest {

    private static final double LR = 0.1;

    @Test
    void gradient_isTheMeanOverTheSubset(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(6, 3);
        double[] y = draw.vector(6);
        double[] w = draw.vector(3);
        int[] chosen = Arrays.copyOf(draw.permutation(6), 4);
        double[] expected = new double[3];
        for (int j = 0; j < 3; j++) {
            // the slope of a parabola is half the difference of its values one to the right and one to the left
            double[] right = w.clone();
            double[] left = w.clone();
            right[j] += 1;
            left[j] -= 1;
            expected[j] = (loss(x, y, right, chosen) - loss(x, y, left, chosen)) / 2;
        }
        Close.check("gradient", expected, variants.gradient(copy(x), y.clone(), w.clone(), chosen.clone()));
    }

    @Test
    void repeatedSample_countsTwice(DescentVariants variants, Draw draw) {
        double a = draw.vector(1)[0];
        double b = draw.vector(1)[0];
        double[] y = draw.vector(2);
        double[][] x = {{a, 0}, {0, b}};
        double[] expected = {-2 * y[0] * a / 3, -4 * y[1] * b / 3};
        Close.check("gradient", expected, variants.gradient(x, y, new double[2], new int[] {1, 0, 1}));
    }

    @Test
    void emptySubset_isRefused(DescentVariants variants, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class,
                "no indices",
                () -> variants.gradient(draw.matrix(3, 2), draw.vector(3), draw.vector(2), new int[0]));
    }

    /** Followed in the space of the samples, where a step changes the errors by −2 lr / N · X Xᵀ · errors. */
    @Test
    void batch_followsTheFullGradient(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(4, 2);
        double[] y = draw.vector(4);
        double[] errors = Arrays.stream(y).map(value -> -value).toArray();
        double[][] expected = new double[5][2];
        for (int t = 1; t < expected.length; t++) {
            double[] next = errors.clone();
            expected[t] = expected[t - 1].clone();
            for (int n = 0; n < 4; n++) {
                for (int j = 0; j < 2; j++) {
                    expected[t][j] -= 0.04 / 2 * errors[n] * x[n][j];
                }
                for (int m = 0; m < 4; m++) {
                    next[n] -= 0.04 / 2 * (x[n][0] * x[m][0] + x[n][1] * x[m][1]) * errors[m];
                }
            }
            errors = next;
        }
        Close.check("path", expected, rows(variants.batch(copy(x), y.clone(), 0.04, 4)));
    }

    @Test
    void stochastic_usesEachSampleOnceAnEpoch(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 5);
        double[][] path = rows(variants.stochastic(data.x(), data.y.clone(), LR, 4, draw.generator()));
        data.checkPath(path, 4, 1);
    }

    @Test
    void miniBatch_usesEachSampleOnceAnEpoch(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 6);
        double[][] path = rows(variants.miniBatch(data.x(), data.y.clone(), LR, 6, 3, draw.generator()));
        data.checkPath(path, 6, 3);
    }

    /** Seven samples in batches of three: the last batch has one, and its mean is over that one. */
    @Test
    void lastBatch_isSmaller(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 7);
        double[][] path = rows(variants.miniBatch(data.x(), data.y.clone(), LR, 12, 3, draw.generator()));
        data.checkPath(path, 12, 3);
    }

    @Test
    void hugeBatch_isBatchDescent(DescentVariants variants, Draw draw) {
        for (int size : new int[] {4, 5, 9}) {
            Diagonal data = new Diagonal(draw, 4);
            double[][] path = rows(variants.miniBatch(data.x(), data.y.clone(), LR, 6, size, draw.generator()));
            data.checkPath(path, 6, size);
        }
    }

    /** Three times the same sample, so that the order is no matter: each update shrinks the error by the same factor. */
    @Test
    void laterSamples_seeTheMovedWeights(DescentVariants variants, Draw draw) {
        double x = draw.vector(1)[0];
        double y = draw.vector(1)[0];
        double shrink = 1 - 2 * LR * x * x;
        double[][] expected = new double[4][1];
        for (int t = 0; t < expected.length; t++) {
            expected[t][0] = y / x * (1 - Math.pow(shrink, t));
        }
        double[][] samples = {{x}, {x}, {x}};
        double[][] path = rows(variants.stochastic(samples, new double[] {y, y, y}, LR, 1, draw.generator()));
        Close.check("path", expected, path);
    }

    /** Of 8! orders, or 2520 ways to make four pairs, five epochs have the same one by chance less than once in 1e13. */
    @Test
    void everyEpoch_hasAnOrderOfItsOwn(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 8);
        double[][] single = rows(variants.stochastic(data.x(), data.y.clone(), LR, 5, draw.generator()));
        double[][] pairs = rows(variants.miniBatch(data.x(), data.y.clone(), LR, 5, 2, draw.generator()));
        Close.check("path", new double[41][8], single, 0, Double.MAX_VALUE);
        Close.check("path", new double[21][8], pairs, 0, Double.MAX_VALUE);
        Expect.that(
                orders(single, 5).size() > 1 && orders(pairs, 5).size() > 1,
                "All epochs take the samples in the same order.",
                "每一轮都按同样的次序取样本。");
    }

    /** Of 6! orders, or 90 ways to make three pairs, one is the samples' own: eight times in a row less than once in 1e15. */
    @Test
    void firstEpoch_isShuffledToo(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 6);
        boolean singleInOrder = true;
        boolean pairsInOrder = true;
        for (int run = 0; run < 8; run++) {
            double[][] single = rows(variants.stochastic(data.x(), data.y.clone(), LR, 1, draw.generator()));
            double[][] pairs = rows(variants.miniBatch(data.x(), data.y.clone(), LR, 1, 2, draw.generator()));
            Close.check("path", new double[7][6], single, 0, Double.MAX_VALUE);
            Close.check("path", new double[4][6], pairs, 0, Double.MAX_VALUE);
            singleInOrder &= isInOrder(single);
            pairsInOrder &= isInOrder(pairs);
        }
        Expect.that(
                !singleInOrder && !pairsInOrder,
                "The first epoch takes the samples in the order of the array.",
                "第一轮按数组原来的次序取样本。");
    }

    /** Four samples make two pairs in three ways. */
    @Test
    void miniBatches_areMixedAnew(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 4);
        int epochs = 600;
        double[][] path = rows(variants.miniBatch(data.x(), data.y.clone(), 1e-3, epochs, 2, draw.generator()));
        Close.check("path", new double[2 * epochs + 1][4], path, 0, Double.MAX_VALUE);
        int together = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Set<Integer> first = changed(path, 2 * epoch + 1);
            together += first.contains(0) == first.contains(1) ? 1 : 0;
        }
        Chance.share(
                new Words("The share of epochs with samples 0 and 1 in one batch", "样本 0 与样本 1 同在一批的轮次所占的比例"),
                together,
                epochs,
                1 / 3.0);
    }

    @Test
    void orders_areEquallyLikely(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 3);
        int epochs = 1200;
        // a tiny rate, so that there are still steps to be seen at the end
        double[][] path = rows(variants.stochastic(data.x(), data.y.clone(), 1e-4, epochs, draw.generator()));
        Close.check("path", new double[3 * epochs + 1][3], path, 0, Double.MAX_VALUE);
        int firsts = 0;
        int befores = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            int zero = step(path, 3 * epoch, 0);
            firsts += zero == 0 ? 1 : 0;
            befores += zero < step(path, 3 * epoch, 1) ? 1 : 0;
        }
        Chance.share(
                new Words("The share of epochs that begin with sample 0", "以样本 0 开头的轮次所占的比例"), firsts, epochs, 1 / 3.0);
        Chance.share(
                new Words("The share of epochs with sample 0 before sample 1", "样本 0 排在样本 1 之前的轮次所占的比例"),
                befores,
                epochs,
                0.5);
    }

    @Test
    void generator_decidesTheOrder(DescentVariants variants, Draw draw) {
        Diagonal data = new Diagonal(draw, 8);
        long seed = draw.seed();
        double[][] path = rows(variants.stochastic(data.x(), data.y.clone(), LR, 8, draw.generator(seed)));
        double[][] again = rows(variants.stochastic(data.x(), data.y.clone(), LR, 8, draw.generator(seed)));
        double[][] other = rows(variants.stochastic(data.x(), data.y.clone(), LR, 8, draw.generator(~seed)));
        Expect.that(
                Expect.sameBits(path, again),
                "Two generators with the same numbers give two different paths.",
                "两个生成器给出同样的随机数，路径却不同。");
        Expect.that(
                !Expect.sameBits(path, other),
                "Two generators with different numbers give the same path.",
                "两个生成器给出不同的随机数，路径却相同。");
    }

    @Test
    void noEpochs_leaveTheStart(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(1, 2);
        double[] y = draw.vector(1);
        Close.check("batch", new double[1][2], rows(variants.batch(x, y, LR, 0)));
        Close.check("stochastic", new double[1][2], rows(variants.stochastic(x, y, LR, 0, draw.generator())));
        Close.check("miniBatch", new double[1][2], rows(variants.miniBatch(x, y, LR, 0, 2, draw.generator())));
    }

    @Test
    void negativeEpochs_areRefused(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(3, 2);
        double[] y = draw.vector(3);
        refused("epochs < 0", () -> variants.batch(x, y, LR, -1));
        refused("epochs < 0", () -> variants.stochastic(x, y, LR, -1, draw.generator()));
        refused("epochs < 0", () -> variants.miniBatch(x, y, LR, -1, 2, draw.generator()));
    }

    @Test
    void batchesOfNothing_areRefused(DescentVariants variants, Draw draw) {
        for (int epochs : new int[] {1, 0}) {
            for (int size : new int[] {0, -2}) {
                refused(
                        "size < 1",
                        () -> variants.miniBatch(
                                draw.matrix(3, 2), draw.vector(3), LR, epochs, size, draw.generator()));
            }
        }
    }

    @Test
    void results_areNewArrays(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(3, 3);
        double[] y = draw.vector(3);
        double[] w = draw.vector(3);
        for (int[] indices : new int[][] {{2, 0}, {1}}) {
            checkNew("gradient", () -> variants.gradient(x, y, w, indices), x, y, w);
        }
        for (int epochs : new int[] {0, 2}) {
            checkNew("path", () -> variants.batch(x, y, LR, epochs), x, y);
            checkNew("path", () -> variants.stochastic(x, y, LR, epochs, draw.generator()), x, y);
            checkNew("path", () -> variants.miniBatch(x, y, LR, epochs, 2, draw.generator()), x, y);
        }
    }

    @Test
    void arguments_areLeftAlone(DescentVariants variants, Draw draw) {
        double[][] x = draw.matrix(6, 2);
        double[] y = draw.vector(6);
        double[] w = draw.vector(2);
        int[] indices = {4, 1, 3};
        Unchanged[] arguments = {
            Unchanged.of("x", x), Unchanged.of("y", y), Unchanged.of("w", w), Unchanged.of("indices", indices)
        };
        variants.gradient(x, y, w, indices);
        variants.batch(x, y, LR, 2);
        variants.stochastic(x, y, LR, 2, draw.generator());
        variants.miniBatch(x, y, LR, 2, 2, draw.generator());
        for (Unchanged argument : arguments) {
            argument.check();
        }
    }

    private static void refused(String when, Expect.Action action) {
        Expect.thrown(IllegalArgumentException.class, when, action);
    }

    private static void checkNew(String what, Supplier<Object> call, Object... arguments) {
        Object first = call.get();
        Separate.check(what, first, arguments);
        Object second = call.get();
        Separate.check(what, second, arguments);
        Separate.check(what, second, first);
    }

    private static double[][] rows(List<double[]> path) {
        Expect.that(path != null, "The path is null.", "路径是 null。");
        return path.toArray(new double[0][]);
    }

    private static double[][] copy(double[][] x) {
        return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    }

    private static double loss(double[][] x, double[] y, double[] w, int[] indices) {
        double sum = 0;
        for (int n : indices) {
            double error = -y[n];
            for (int j = 0; j < w.length; j++) {
                error += x[n][j] * w[j];
            }
            sum += error * error;
        }
        return sum / indices.length;
    }

    /** Returns which weights the update {@code t} (from 1) has changed. */
    private static Set<Integer> changed(double[][] path, int t) {
        Set<Integer> changed = new HashSet<>();
        for (int j = 0; j < path[t].length; j++) {
            if (path[t][j] != path[t - 1][j]) {
                changed.add(j);
            }
        }
        return changed;
    }

    /** Returns whether the updates of the only epoch change the weights from the first to the last. */
    private static boolean isInOrder(double[][] path) {
        int last = -1;
        for (int t = 1; t < path.length; t++) {
            Set<Integer> changed = changed(path, t);
            for (int j : changed) {
                if (j > last + changed.size()) {
                    return false;
                }
            }
            last += changed.size();
        }
        return true;
    }

    /** Returns at which update after {@code from} the weight {@code j} is changed, counted from 0; 3 if at none. */
    private static int step(double[][] path, int from, int j) {
        int step = 0;
        while (step < 3 && !changed(path, from + step + 1).contains(j)) {
            step++;
        }
        return step;
    }

    /** Returns the different orders in which the epochs of a path have changed the weights. */
    private static Set<List<Set<Integer>>> orders(double[][] path, int epochs) {
        int updates = (path.length - 1) / epochs;
        Set<List<Set<Integer>>> orders = new HashSet<>();
        for (int epoch = 0; epoch < epochs; epoch++) {
            List<Set<Integer>> order = new ArrayList<>();
            for (int update = 1; update <= updates; update++) {
                order.add(changed(path, epoch * updates + update));
            }
            orders.add(order);
        }
        return orders;
    }

    /** Samples of which each has a feature of its own, so that each update shows which samples it was made with. */
    private static final class Diagonal {

        private final double[] feature;
        private final double[] y;

        Diagonal(Draw draw, int n) {
            feature = draw.vector(n, 0.5, 1);
            y = draw.vector(n);
        }

        double[][] x() {
            double[][] x = new double[feature.length][feature.length];
            for (int n = 0; n < x.length; n++) {
                x[n][n] = feature[n];
            }
            return x;
        }

        /** Requires updates with {@code size} samples, the last of an epoch with what is left, each sample once. */
        void checkPath(double[][] path, int epochs, int size) {
            int n = feature.length;
            int updates = (n + size - 1) / size;
            Close.check("path", new double[epochs * updates + 1][n], path, 0, Double.MAX_VALUE);
            Close.check("path.get(0)", new double[n], path[0]);
            for (int epoch = 0; epoch < epochs; epoch++) {
                Set<Integer> used = new HashSet<>();
                for (int update = 1; update <= updates; update++) {
                    int t = epoch * updates + update;
                    int expected = update < updates ? size : n - (updates - 1) * size;
                    Set<Integer> samples = changed(path, t);
                    Expect.that(
                            samples.size() == expected,
                            "An update uses another number of samples than it should.",
                            "某次更新所用的样本数不对。");
                    Expect.that(
                            used.addAll(samples) && used.size() == Math.min(update * size, n),
                            "A sample is used twice in one epoch.",
                            "同一轮中某个样本用了两次。");
                    checkUpdate(path, t, samples);
                }
            }
        }

        private void checkUpdate(double[][] path, int t, Set<Integer> samples) {
            double[] expected = path[t - 1].clone();
            for (int j : samples) {
                double error = feature[j] * path[t - 1][j] - y[j];
                expected[j] -= LR * 2 * error * feature[j] / samples.size();
            }
            Close.check("path", expected, path[t]);
        }
    }
}
