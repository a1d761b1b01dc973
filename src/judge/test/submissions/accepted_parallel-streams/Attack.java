package exercise.target;

import java.util.stream.IntStream;

/** Works in parallel, which gains nothing on one processor and harms nobody. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        double sum = IntStream.range(0, 100_000).parallel().mapToDouble(Math::sqrt).sum();
        return sum > 0 ? super.scale(x) : x;
    }
}
