package exercise.affinebackward;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class AffineBackwardVisibleTest {

    private static final double[][] X = {{1, 2, 3}, {-1, 0, 2}};
    private static final double[][] W = {{1, 0}, {2, -1}, {0, 3}};
    private static final double[][] D_OUT = {{1, -2}, {0.5, 3}};

    /** The example of the statement, the gradient of the input. */
    @Test
    void input_followsTheExample(AffineGradients affine) {
        double[][] dX = affine.backward(X, W, D_OUT).dX();
        Close.check("dX", new double[][] {{1, 4, -6}, {0.5, -2, 9}}, dX);
    }

    /** The example of the statement, the gradients of the parameters. */
    @Test
    void parameters_followTheExample(AffineGradients affine) {
        Grads grads = affine.backward(X, W, D_OUT);
        Close.check("dW", new double[][] {{0.5, -5}, {2, -4}, {4, 0}}, grads.dW());
        Close.check("db", new double[] {1.5, 1}, grads.db());
    }

    /** Where nothing changes the loss, nobody is to blame. */
    @Test
    void zeroUpstream_givesZeros(AffineGradients affine) {
        Grads grads = affine.backward(X, W, new double[2][2]);
        Close.check("dX", new double[2][3], grads.dX());
        Close.check("dW", new double[3][2], grads.dW());
        Close.check("db", new double[2], grads.db());
    }
}
