package exercise.heinit;

import java.util.random.RandomGenerator;

/** Takes a convolution for a dense layer that sees a patch: draws its matrix and folds each column into a kernel. */
public final class HeInit implements HeInitializer {

    @Override
    public double[][] dense(int fanIn, int fanOut, RandomGenerator rng) {
        if (fanIn <= 0 || fanOut <= 0) {
            throw new IllegalArgumentException("fans (%d, %d)".formatted(fanIn, fanOut));
        }
        double[][] weights = new double[fanIn][fanOut];
        for (int unit = 0; unit < fanOut; unit++) {
            for (int input = 0; input < fanIn; input++) {
                weights[input][unit] = Math.sqrt(2) * rng.nextGaussian() / Math.sqrt(fanIn);
            }
        }
        return weights;
    }

    @Override
    public double[][][][] conv(int cout, int cin, int kh, int kw, RandomGenerator rng) {
        if (Math.min(cin, Math.min(kh, kw)) < 1) {
            throw new IllegalArgumentException("an empty patch");
        }
        double[][] columns = dense(cin * kh * kw, cout, rng);
        double[][][][] kernels = new double[cout][cin][kh][kw];
        for (int place = 0; place < columns.length; place++) {
            int channel = place / (kh * kw);
            int row = place % (kh * kw) / kw;
            for (int kernel = 0; kernel < cout; kernel++) {
                kernels[kernel][channel][row][place % kw] = columns[place][kernel];
            }
        }
        return kernels;
    }
}
