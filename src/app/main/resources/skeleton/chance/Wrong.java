package {{package}};

import java.util.random.RandomGenerator;

/** TODO(author): a mistake that people really make; add a folder for each. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] draw(int n, RandomGenerator rng) {
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = 4 * rng.nextGaussian();
        }
        return drawn;
    }
}
