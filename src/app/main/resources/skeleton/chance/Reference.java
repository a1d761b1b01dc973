package {{package}};

import java.util.random.RandomGenerator;

/** TODO(author): the piece itself; normal numbers of variance 4 stand here to show the form. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] draw(int n, RandomGenerator rng) {
        double[] drawn = new double[n];
        for (int i = 0; i < n; i++) {
            drawn[i] = 2 * rng.nextGaussian();
        }
        return drawn;
    }
}
