package exercise.conv2dsinglechannel;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class Conv2dSingleChannelVisibleTest {

    private static final double[][] IMAGE = {{1, 2, 3, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}};
    private static final double[][] KERNEL = {{1, 2}, {0, -1}};

    /** The first example of the statement. */
    @Test
    void example_withoutPadding(SingleChannelConvolution layer) {
        double[][] expected = {{4, 6, 0}, {2, 4, 6}};
        Close.check("out", expected, layer.conv(IMAGE, KERNEL, 0, 1));
    }

    @Test
    void padding_surroundsTheImage(SingleChannelConvolution layer) {
        double[][] expected = {{0, 0, 0, 0}, {0, 1, 2, 0}, {0, 3, 4, 0}, {0, 5, 6, 0}, {0, 0, 0, 0}};
        Close.check("padded", expected, layer.pad(new double[][] {{1, 2}, {3, 4}, {5, 6}}, 1));
    }

    /** The second example of the statement: the last row of the padded image is never reached. */
    @Test
    void example_withPaddingAndStride(SingleChannelConvolution layer) {
        double[][] expected = {{-1, -3, 0}, {-3, 4, 3}};
        Close.check("out", expected, layer.conv(IMAGE, KERNEL, 1, 2));
    }

    /** A kernel of 4 rows has no place in an image of 3. */
    @Test
    void tooLargeAKernel_isRefused(SingleChannelConvolution layer) {
        double[][] tall = {{1}, {1}, {1}, {1}};
        Expect.thrown(IllegalArgumentException.class, "kh > H + 2p", () -> layer.conv(IMAGE, tall, 0, 1));
    }
}
