package exercise.crossentropyandkl;

import java.util.stream.IntStream;

/** Streams over the outcomes that can happen. */
public final class CrossEntropyAndKl implements Entropies {

    @Override
    public double entropy(double[] p) {
        return IntStream.range(0, p.length)
                .mapToDouble(i -> surprise(p[i], p[i]))
                .sum();
    }

    @Override
    public double crossEntropy(double[] p, double[] q) {
        if (q.length != p.length) {
            throw new IllegalArgumentException("lengths");
        }
        return IntStream.range(0, p.length)
                .mapToDouble(i -> surprise(p[i], q[i]))
                .sum();
    }

    @Override
    public double kl(double[] p, double[] q) {
        if (q.length != p.length) {
            throw new IllegalArgumentException("lengths");
        }
        return IntStream.range(0, p.length)
                .filter(i -> p[i] != 0)
                .mapToDouble(i -> p[i] * Math.log(p[i] / q[i]))
                .sum();
    }

    private static double surprise(double p, double q) {
        return p == 0 ? 0 : -p * Math.log(q);
    }
}
