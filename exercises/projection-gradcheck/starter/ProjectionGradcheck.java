package exercise.projectiongradcheck;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Checks a backward pass along one random direction. */
public final class ProjectionGradcheck implements ProjectionChecker {

    // u: random unit vector, as long as x          v: standard normal, as long as an output of f
    //
    //     n = v · (f(x + h u) - f(x - h u)) / 2h
    //     a = vjp(x, v) · u
    //
    // the mismatch is |a - n| / max(1e-8, |a| + |n|), or infinity if a or n is NaN or infinite

    @Override
    public double mismatch(
            UnaryOperator<double[]> f, BinaryOperator<double[]> vjp, double[] x, double h, RandomGenerator rng) {
        // f.apply(point) is a forward pass, vjp.apply(x, v) a backward pass, rng.nextGaussian() a standard normal
        // number
        throw new UnsupportedOperationException("TODO");
    }
}
