package exercise.conv2dforward;

import gradus.judge.kit.Close;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Conv2dForwardVisibleTest {

    /** The example of the statement: two channels, two kernels. */
    @Test
    void twoChannels_meetTwoKernels(MultiChannelConvolution layer) {
        double[][][][] x = {{{{1, 2, 0}, {0, 1, 3}}, {{2, 0, 1}, {1, 1, 0}}}};
        double[][][][] w = {{{{1, 0}, {0, 1}}, {{1, 1}, {0, 0}}}, {{{0, 0}, {1, 1}}, {{0, -1}, {2, 0}}}};
        double[][][][] expected = {{{{4.5, 6.5}}, {{2, 4}}}};
        Close.check("out", expected, layer.forward(x, w, new double[] {0.5, -1}, 0, 1));
    }

    /** An 8×8 image with three channels of ones and four 3×3 kernels give four 6×6 maps; 27 products go into a number. */
    @Test
    void fourKernels_giveFourMaps(MultiChannelConvolution layer) {
        double[][][][] x = constant(1, 3, 8, 8, 1);
        double[][][][] w = constant(4, 3, 3, 3, 1);
        double[][][][] expected = constant(1, 4, 6, 6, 27);
        Close.check("out", expected, layer.forward(x, w, new double[4], 0, 1));
    }

    /** With one channel and one kernel it is the convolution of a single channel; here twice in a batch. */
    @Test
    void paddingAndStride_workInEverySample(MultiChannelConvolution layer) {
        double[][] image = {{1, 2, 3, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}};
        double[][] doubled = {{2, 4, 6, 0}, {0, 2, 4, 6}, {6, 0, 2, 4}};
        double[][][][] w = {{{{1, 2}, {0, -1}}}};
        double[][][][] expected = {{{{-1, -3, 0}, {-3, 4, 3}}}, {{{-2, -6, 0}, {-6, 8, 6}}}};
        double[][][][] x = {{image}, {doubled}};
        Close.check("out", expected, layer.forward(x, w, new double[1], 1, 2));
    }

    private static double[][][][] constant(int n, int c, int h, int w, double value) {
        double[][][][] tensor = new double[n][c][h][w];
        for (double[][][] sample : tensor) {
            for (double[][] channel : sample) {
                for (double[] row : channel) {
                    Arrays.fill(row, value);
                }
            }
        }
        return tensor;
    }
}
