package gradus.judge.run;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A contract with every kind of value that crosses the wire. */
public interface Everything {

    /** Makes one. */
    interface Constructor {
        Everything make(double scale);
    }

    /** Several results. */
    @SuppressWarnings("ArrayRecordComponent") // as contracts have them
    record Pair(double[] sums, List<String> names) {}

    String describe(int number, boolean truth, long large, String text);

    double[][] scale(double[][] x);

    double[][][][] same(double[][][][] x);

    int count(int[] labels);

    Pair pair(List<double[]> vectors, Map<String, Double> named);

    void doubleInPlace(List<double[]> parameters);

    double slope(ToDoubleFunction<double[]> f, double[] x);

    DoubleUnaryOperator line(double slope);

    Everything twin();

    int next();

    int nextOf(Everything other);

    double draw(RandomGenerator random);

    void fail(String how);

    double @Nullable [] nothing();

    void keep(double[] x);

    double firstOfKept();

    double[] buffer(double value);

    double[] firstRow(double[][] x);

    void failAfterWriting(double[] x);

    void replaceFirst(List<double[]> vectors);

    double callWithItsOwn(ToDoubleFunction<double[]> f);
}
