package exercise.dropoutlayer;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Unless a test says otherwise, inputs are at least 0.5 in size, so that an output of 0 means: dropped. */
class DropoutLayerHiddenTest {

    /** A share of less than a hundredth, too: who draws whole hundredths keeps twice as many. */
    @Test
    void keptShare_isKeep(Dropout.Constructor layers, Draw draw) {
        requireShare(0.7, layers, draw);
        requireShare(0.004, layers, draw);
    }

    private static void requireShare(double keep, Dropout.Constructor layers, Draw draw) {
        // a single row, so that a mask that is shared by rows does not matter here
        double[][] y = forward(layers.make(keep, draw.generator()), draw.matrix(1, 5000), true);
        int kept = 0;
        for (double value : y[0]) {
            kept += value != 0 ? 1 : 0;
        }
        Chance.share(new Words("The share of kept numbers", "保留下来的比例"), kept, y[0].length, keep);
    }

    @Test
    void keptNumbers_areDividedByKeep(Dropout.Constructor layers, Draw draw) {
        double keep = 0.8;
        double[][] x = draw.matrix(6, 7);
        double[][] y = forward(layers.make(keep, draw.generator()), x, true);
        double[][] expected = new double[6][7];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                expected[i][j] = y[i][j] == 0 ? 0 : x[i][j] / keep;
            }
        }
        Close.check("y", expected, y);
    }

    @Test
    void expectedOutput_isTheInput(Dropout.Constructor layers, Draw draw) {
        double keep = 0.6;
        double[][] x = draw.matrix(1, 3000);
        double[][] y = forward(layers.make(keep, draw.generator()), x, true);
        double[] ratios = new double[x[0].length];
        for (int j = 0; j < ratios.length; j++) {
            ratios[j] = y[0][j] / x[0][j];
        }
        // a ratio is 1 / keep with probability keep, else 0
        Chance.mean(new Words("The mean of y / x", "y / x 的平均值"), ratios, 1, Math.sqrt((1 - keep) / keep));
    }

    @Test
    void rows_haveMasksOfTheirOwn(Dropout.Constructor layers, Draw draw) {
        double keep = 0.7;
        double[][] y = forward(layers.make(keep, draw.generator()), draw.matrix(2, 600), true);
        requireIndependence(y[0], y[1], keep, new Words("The agreement of two rows' masks", "两行掩码的一致程度"));
    }

    /** Many tiny batches: there it shows if the number of survivors is settled before they are drawn. */
    @Test
    void neighbours_areDrawnOneByOne(Dropout.Constructor layers, Draw draw) {
        double keep = 0.7;
        int calls = 350;
        for (int[] shape : new int[][] {{1, 2}, {2, 1}}) {
            Dropout layer = layers.make(keep, draw.generator());
            double[] first = new double[calls];
            double[] second = new double[calls];
            for (int call = 0; call < calls; call++) {
                double[][] y = forward(layer, draw.matrix(shape[0], shape[1]), true);
                first[call] = y[0][0];
                second[call] = y[shape[0] - 1][shape[1] - 1];
            }
            requireIndependence(first, second, keep, new Words("The agreement of two neighbours", "相邻两个数的一致程度"));
        }
    }

    @Test
    void calls_haveMasksOfTheirOwn(Dropout.Constructor layers, Draw draw) {
        double keep = 0.7;
        double[][] x = draw.matrix(1, 600);
        Dropout layer = layers.make(keep, draw.generator());
        double[][] first = forward(layer, x, true);
        double[][] second = forward(layer, x, true);
        requireIndependence(first[0], second[0], keep, new Words("The agreement of two calls' masks", "两次调用掩码的一致程度"));
    }

    @Test
    void randomness_comesFromTheGenerator(Dropout.Constructor layers, Draw draw) {
        double[][] x = draw.matrix(4, 25);
        long seed = draw.seed();
        double[][] y = forward(layers.make(0.5, draw.generator(seed)), x, true);
        double[][] again = forward(layers.make(0.5, draw.generator(seed)), x, true);
        double[][] other = forward(layers.make(0.5, draw.generator()), x, true);
        Expect.that(
                Expect.sameBits(y, again),
                "Two layers with equal generators drop different numbers: chance comes in from somewhere else.",
                "两个层的生成器相同，丢弃的位置却不同：随机性另有来源。");
        Expect.that(
                !Expect.sameBits(y, other),
                "Two layers with different generators drop the same numbers: the generator is not used.",
                "两个层的生成器不同，丢弃的位置却完全一样：没有用到传入的生成器。");
    }

    @Test
    void backward_usesTheMaskOfTheLastForward(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.6, draw.generator());
        forward(layer, draw.matrix(9, 4), true);
        forward(layer, draw.matrix(6, 7), false);
        double[][] x = draw.matrix(6, 7);
        double[][] y = forward(layer, x, true);
        for (int time = 0; time < 2; time++) {
            double[][] dOut = draw.matrix(6, 7);
            dOut[time][3] = 0;
            Close.check("dX", throughTheMask(dOut, x, y), backward(layer, dOut));
        }
    }

    /** All 80 zeros are kept or dropped together with a probability below 2e-18. */
    @Test
    void zeros_areKeptAndDroppedLikeOtherNumbers(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.6, draw.generator());
        forward(layer, new double[8][10], true);
        double[][] dOut = draw.matrix(8, 10);
        double[][] dX = backward(layer, dOut);
        Close.check("dX", dOut, dX, 0, Double.MAX_VALUE); // only its shape, and that all are numbers
        long kept = Arrays.stream(dX)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> value != 0)
                .count();
        Expect.that(
                kept > 0 && kept < 80,
                "Behind an input of zeros, backward keeps all gradients or none.",
                "输入全为 0 时，反向传播保留了全部梯度，或一个也没有保留。");
    }

    @Test
    void twoLayers_doNotMix(Dropout.Constructor layers, Draw draw) {
        Dropout first = layers.make(0.6, draw.generator());
        Dropout second = layers.make(0.6, draw.generator());
        double[][] x = draw.matrix(6, 7);
        double[][] y = forward(first, x, true);
        forward(second, draw.matrix(6, 7), true);
        double[][] dOut = draw.matrix(6, 7);
        Close.check("dX", throughTheMask(dOut, x, y), backward(first, dOut));
    }

    @Test
    void inUse_theInputPasses(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.6, draw.generator());
        double[][] x = draw.matrix(6, 7);
        Close.check("y", x, forward(layer, x, false));
    }

    @Test
    void afterUse_theGradientPasses(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.6, draw.generator());
        for (int[] shape : new int[][] {{6, 7}, {2, 9}}) {
            forward(layer, draw.matrix(6, 7), true);
            forward(layer, draw.matrix(shape[0], shape[1]), false);
            double[][] dOut = draw.matrix(shape[0], shape[1]);
            Close.check("dX", dOut, backward(layer, dOut));
        }
    }

    @Test
    void keepOfOne_changesNothing(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(1, draw.generator());
        double[][] x = draw.matrix(3, 4);
        Close.check("y", x, forward(layer, x, true));
        double[][] dOut = draw.matrix(3, 4);
        Close.check("dX", dOut, backward(layer, dOut));
    }

    @Test
    void keepOutsideItsRange_isRefused(Dropout.Constructor layers, Draw draw) {
        // the range is closed above; one who takes keep as a drop rate stumbles here already
        layers.make(1, draw.generator());
        layers.make(1e-6, draw.generator());
        double[] outside = {
            0, -0.3, -1e-9, 1.5, Math.nextUp(1.0), Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (double keep : outside) {
            Expect.thrown(IllegalArgumentException.class, "keep = " + keep, () -> layers.make(keep, draw.generator()));
        }
    }

    @Test
    void arguments_areLeftAlone(Dropout.Constructor layers, Draw draw) {
        Dropout layer = layers.make(0.5, draw.generator());
        double[][] x = draw.matrix(5, 8);
        double[][] dOut = draw.matrix(5, 8);
        Unchanged input = Unchanged.of("x", x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        layer.forward(x, true);
        input.check();
        layer.backward(dOut);
        upstream.check();
    }

    /** Where nothing changes, it is a temptation to hand back the argument. */
    @Test
    void results_areNewArrays(Dropout.Constructor layers, Draw draw) {
        requireNewArrays(layers.make(0.5, draw.generator()), true, draw);
        requireNewArrays(layers.make(0.5, draw.generator()), false, draw);
        requireNewArrays(layers.make(1, draw.generator()), true, draw);
    }

    private static void requireNewArrays(Dropout layer, boolean training, Draw draw) {
        double[][] x = draw.matrix(3, 4);
        double[][] dOut = draw.matrix(3, 4);
        double[][] y = layer.forward(x, training);
        Separate.check("y", y, x);
        double[][] dX = layer.backward(dOut);
        Separate.check("dX", dX, x, y, dOut);
        double[][] later = draw.matrix(3, 4);
        Separate.check("y", layer.forward(later, training), later, x, y, dOut, dX);
        Separate.check("dX", layer.backward(later), later, x, y, dOut, dX);
    }

    /** Requires that the masks behind two outputs agree as often as independent ones do. */
    private static void requireIndependence(double[] first, double[] second, double keep, Words what) {
        int agreements = 0;
        for (int j = 0; j < first.length; j++) {
            agreements += (first[j] != 0) == (second[j] != 0) ? 1 : 0;
        }
        Chance.share(what, agreements, first.length, keep * keep + (1 - keep) * (1 - keep));
    }

    /** Returns what the layer did to {@code x}, done to {@code dOut}: y is x times a factor, and so is the gradient. */
    private static double[][] throughTheMask(double[][] dOut, double[][] x, double[][] y) {
        double[][] dX = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                dX[i][j] = dOut[i][j] * (y[i][j] / x[i][j]);
            }
        }
        return dX;
    }

    /** Calls forward with a copy, so that only one test minds if the argument is changed. */
    private static double[][] forward(Dropout layer, double[][] x, boolean training) {
        return layer.forward(copy(x), training);
    }

    private static double[][] backward(Dropout layer, double[][] dOut) {
        return layer.backward(copy(dOut));
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
