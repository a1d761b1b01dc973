package exercise.target;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Returns nothing, hoping that nothing is compared. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        return null;
    }

    @Override
    public Map<String, Double> lengths(List<String> words) {
        return null;
    }

    @Override
    public DoubleUnaryOperator line(double slope) {
        return null;
    }

    @Override
    public Tally tally(String label, double[] values) {
        return null;
    }

    @Override
    public List<Target> team(int n) {
        return null;
    }
}
