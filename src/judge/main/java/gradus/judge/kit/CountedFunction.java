package gradus.judge.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A function of a vector that counts its calls and remembers where it was called. */
public final class CountedFunction implements ToDoubleFunction<double[]> {

    private final ToDoubleFunction<double[]> function;
    private final List<double[]> points = new ArrayList<>();

    /** Creates a counter around {@code function}. */
    public CountedFunction(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    @Override
    public double applyAsDouble(double[] x) {
        points.add(x.clone());
        return function.applyAsDouble(x);
    }

    /** Returns how often it was called. */
    public int calls() {
        return points.size();
    }

    /** Returns copies of the points it was called at, in order. */
    public List<double[]> points() {
        return Collections.unmodifiableList(points);
    }
}
