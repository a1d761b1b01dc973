package {{package}};

import java.util.random.RandomGenerator;

/** TODO(author): what it draws, in a few words. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] draw(int n, RandomGenerator rng) {
        // rng.nextDouble() is uniform in [0, 1), rng.nextGaussian() has mean 0 and variance 1
        throw new UnsupportedOperationException("TODO");
    }
}
