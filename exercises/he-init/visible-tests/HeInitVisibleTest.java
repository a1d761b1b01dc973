package exercise.heinit;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeInitVisibleTest {

    /** The example of the statement: 200 inputs make the deviation √(2 / 200) = 0.1. */
    @Test
    void denseLayer_hasTheDeviationOneTenth(HeInitializer initializer, Draw draw) {
        double[][] weights = initializer.dense(200, 100, draw.generator());
        Close.check("the deviation of dense", 0.1, rootMeanSquare(Arrays.stream(weights)), 0.05, 0);
    }

    /** The example of the statement: a patch of 8 · 5 · 5 numbers makes the deviation √(2 / 200) as well. */
    @Test
    void convolution_hasTheDeviationOneTenth(HeInitializer initializer, Draw draw) {
        double[][][][] kernels = initializer.conv(100, 8, 5, 5, draw.generator());
        double deviation =
                rootMeanSquare(Arrays.stream(kernels).flatMap(Arrays::stream).flatMap(Arrays::stream));
        Close.check("the deviation of conv", 0.1, deviation, 0.05, 0);
    }

    /** A convolution without input channels has no weights to draw. */
    @Test
    void noChannels_areRefused(HeInitializer initializer, Draw draw) {
        Expect.thrown(IllegalArgumentException.class, "cin = 0", () -> initializer.conv(4, 0, 3, 3, draw.generator()));
    }

    private static double rootMeanSquare(Stream<double[]> rows) {
        DoubleStream squares = rows.flatMapToDouble(Arrays::stream).map(weight -> weight * weight);
        return Math.sqrt(squares.average().orElseThrow());
    }
}
