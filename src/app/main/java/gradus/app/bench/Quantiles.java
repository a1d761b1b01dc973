package gradus.app.bench;

import java.util.List;

/** The values below which 50, 90 and 99 % of the measurements lie, by nearest rank. */
public record Quantiles(double p50, double p90, double p99) {

    static Quantiles of(List<Double> measurements) {
        if (measurements.isEmpty()) {
            throw new IllegalArgumentException("measurements (0) must not be empty");
        }
        List<Double> sorted = measurements.stream().sorted().toList();
        return new Quantiles(at(sorted, 0.50), at(sorted, 0.90), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
