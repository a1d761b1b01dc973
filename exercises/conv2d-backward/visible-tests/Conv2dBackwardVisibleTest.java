package exercise.conv2dbackward;

import gradus.engine.layer.ConvolutionBackward.Grads;
import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class Conv2dBackwardVisibleTest {

    /** The example of the statement. */
    @Test
    void example_ofTheStatement(ConvolutionGradient layer) {
        double[][][][] x = {{{{1, 2, 0}, {0, 1, 3}, {2, 0, 1}}}};
        double[][][][] w = {{{{1, 0}, {2, -1}}}};
        double[][][][] dOut = {{{{1, 2}, {0, -1}}}};
        Grads grads = layer.backward(x, w, dOut, 0, 1);
        double[][][][] dX = {{{{1, 2, 0}, {2, 2, -2}, {0, -2, 1}}}};
        double[][][][] dW = {{{{4, -1}, {2, 6}}}};
        Close.check("db", new double[] {2}, grads.db());
        Close.check("dW", dW, grads.dW());
        Close.check("dX", dX, grads.dX());
    }

    /** The two windows of the padded image begin at its columns 0 and 2, and hang over the image on all sides. */
    @Test
    void paddingAndStride_areUndone(ConvolutionGradient layer) {
        double[][][][] x = {{{{1, 2, 0, 1}, {0, 1, 3, 2}}}};
        double[][][][] w = {{{{1, 0, 2}, {0, -1, 1}, {3, 1, 0}}}};
        double[][][][] dOut = {{{{2, -1}}}};
        Grads grads = layer.backward(x, w, dOut, 1, 2);
        double[][][][] dX = {{{{-2, 2, 1, -1}, {2, -3, -1, 0}}}};
        double[][][][] dW = {{{{0, 0, 0}, {-2, 2, 3}, {-1, -3, 0}}}};
        Close.check("db", new double[] {1}, grads.db());
        Close.check("dW", dW, grads.dW());
        Close.check("dX", dX, grads.dX());
    }

    /** With 1×1 images and kernels the layer is affine: two channels, two kernels, two samples. */
    @Test
    void singlePixels_areAnAffineLayer(ConvolutionGradient layer) {
        double[][][][] x = {{{{1}}, {{2}}}, {{{3}}, {{-1}}}};
        double[][][][] w = {{{{2}}, {{5}}}, {{{-3}}, {{4}}}};
        double[][][][] dOut = {{{{1}}, {{10}}}, {{{100}}, {{1000}}}};
        Grads grads = layer.backward(x, w, dOut, 0, 1);
        double[][][][] dX = {{{{-28}}, {{45}}}, {{{-2800}}, {{4500}}}};
        double[][][][] dW = {{{{301}}, {{-98}}}, {{{3010}}, {{-980}}}};
        Close.check("db", new double[] {101, 1010}, grads.db());
        Close.check("dW", dW, grads.dW());
        Close.check("dX", dX, grads.dX());
    }
}
