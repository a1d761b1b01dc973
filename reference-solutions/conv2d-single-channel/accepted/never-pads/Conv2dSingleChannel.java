package exercise.conv2dsinglechannel;

import java.util.stream.IntStream;

/** Never builds the padded image: it asks for a pixel, and outside the image the answer is 0. */
public final class Conv2dSingleChannel implements SingleChannelConvolution {

    @Override
    public double[][] pad(double[][] x, int p) {
        return IntStream.range(-p, x.length + p)
                .mapToObj(y -> IntStream.range(-p, x[0].length + p)
                        .mapToDouble(column -> pixel(x, y, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    @Override
    public double[][] conv(double[][] x, double[][] k, int p, int s) {
        int lastTop = x.length + p - k.length;
        int lastLeft = x[0].length + p - k[0].length;
        if (lastTop < -p || lastLeft < -p) {
            throw new IllegalArgumentException("the kernel is larger than the padded image");
        }
        return IntStream.iterate(-p, top -> top <= lastTop, top -> top + s)
                .mapToObj(top -> IntStream.iterate(-p, left -> left <= lastLeft, left -> left + s)
                        .mapToDouble(left -> at(x, k, top, left))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double at(double[][] x, double[][] k, int top, int left) {
        return IntStream.range(0, k.length * k[0].length)
                .mapToDouble(i -> {
                    int a = i / k[0].length;
                    int b = i % k[0].length;
                    return k[a][b] * pixel(x, top + a, left + b);
                })
                .sum();
    }

    private static double pixel(double[][] x, int y, int column) {
        boolean inside = y >= 0 && y < x.length && column >= 0 && column < x[0].length;
        return inside ? x[y][column] : 0;
    }
}
