package exercise.gradientchecker;

import java.util.function.ToDoubleFunction;

/** Checks a gradient against central differences, and says where it is worst. */
public final class GradientChecker implements Checker {

    // for each coordinate i, with a = analytic[i]:
    //
    //     n     = (f(x + h e_i) - f(x - h e_i)) / 2h
    //     error = 0          if |a| < 1e-9 and |n| < 1e-9
    //             infinity   if a or n is NaN or infinite
    //             |a - n| / max(1e-8, |a| + |n|)   otherwise

    /** Returns the largest error, its lowest index, and whether it is at most {@code tol}. */
    @Override
    public Report check(ToDoubleFunction<double[]> f, double[] x, double[] analytic, double h, double tol) {
        // new Report(ok, maxRel, worst)
        throw new UnsupportedOperationException("TODO");
    }
}
