package {{package}};

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/** TODO(author): another right way: another formula, another order, another style. */
public final class {{solution}} implements {{contract}} {

    @Override
    public double[] draw(int n, RandomGenerator rng) {
        return DoubleStream.generate(() -> rng.nextGaussian(0, 2)).limit(n).toArray();
    }
}
