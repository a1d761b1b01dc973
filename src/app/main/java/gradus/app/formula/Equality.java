package gradus.app.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Whether two formulas are the same function: compared at random points of a domain, because {@code y*(1-y)} and {@code
 * y - y^2} are alike in nothing but their values. Two different formulas of the kind that people write do not agree in
 * seven digits at forty random points; two equal ones differ by rounding only.
 */
public final class Equality {

    private static final int POINTS = 40;
    private static final double RELATIVE = 1e-7;

    /** Beside values of this share of the largest one, rounding counts: a difference that cancels out. */
    private static final double OF_LARGEST = 1e-10;

    private Equality() {}

    /**
     * Where a name's values are drawn from.
     *
     * @param from the smallest
     * @param to the largest, above {@code from}
     */
    public record Range(double from, double to) {}

    /**
     * Returns whether {@code given} equals {@code expected} wherever that is defined.
     *
     * @param domain where each name's values are drawn from
     * @param seed the seed of the points
     */
    public static boolean equal(Formula expected, Formula given, Map<String, Range> domain, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Map<String, Double>> points = new ArrayList<>();
        double[] right = new double[POINTS];
        double largest = Double.NaN;
        for (int i = 0; i < POINTS; i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            domain.forEach((name, range) -> point.put(name, random.nextDouble(range.from(), range.to())));
            points.add(point);
            right[i] = expected.at(point);
            largest = fmax(largest, Math.abs(right[i]));
        }
        for (int i = 0; i < POINTS; i++) {
            double allowed = RELATIVE * Math.abs(right[i]) + OF_LARGEST * largest;
            // what is NaN is equal to nothing
            if (!Double.isNaN(right[i]) && !(Math.abs(right[i] - given.at(points.get(i))) <= allowed)) {
                return false;
            }
        }
        return !Double.isNaN(largest);
    }

    /** Returns the larger number, where NaN is none. */
    private static double fmax(double a, double b) {
        return Double.isNaN(a) ? b : Double.isNaN(b) ? a : Math.max(a, b);
    }
}
