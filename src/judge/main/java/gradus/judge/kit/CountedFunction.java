package gradus.judge.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** A function of a vector, to hand to a learner's code: it counts its calls and remembers where it was called. */
public final class CountedFunction implements ToDoubleFunction<double[]> {

    /** A learner's endless loop must not fill the judge's memory. */
    private static final int MOST_POINTS = 10_000;

    private final int dimension;
    private final ToDoubleFunction<double[]> function;
    private final List<double[]> points = new ArrayList<>();
    private int calls;

    /**
     * Creates a counter around {@code function}.
     *
     * @param dimension how many numbers the function takes
     */
    public CountedFunction(int dimension, ToDoubleFunction<double[]> function) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension (%d) must be positive".formatted(dimension));
        }
        this.dimension = dimension;
        this.function = function;
    }

    /**
     * Returns the function's value.
     *
     * @throws IllegalArgumentException if {@code x} is null or not a vector of this function's dimension
     */
    @Override
    public double applyAsDouble(double @Nullable [] x) {
        calls++;
        if (x == null || x.length != dimension) {
            throw new IllegalArgumentException("the function takes %d numbers, but was given %s"
                    .formatted(dimension, x == null ? "null" : Integer.toString(x.length)));
        }
        if (points.size() < MOST_POINTS) {
            points.add(x.clone());
        }
        return function.applyAsDouble(x);
    }

    /** Returns how often it was called. */
    public int calls() {
        return calls;
    }

    /** Returns copies of the first 10,000 points it was called at, in order. */
    public List<double[]> points() {
        return Collections.unmodifiableList(points);
    }
}
