package {{package}};

import java.util.random.RandomGenerator;

/** TODO(author): what it draws, in one sentence. */
public interface {{contract}} {

    /**
     * TODO(author): Returns random numbers of which distribution.
     *
     * @param n how many, at least 1
     * @param rng the only source of chance
     * @return {@code [n]} a new array
     */
    double[] draw(int n, RandomGenerator rng);
}
