package gradus.judge.run;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Implements {@link Everything}, on whichever side of the wire it is. */
public final class EverythingSolution implements Everything {

    /** An exception that nobody else knows. */
    static final class Own extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final double scale;
    private int calls;

    public EverythingSolution(double scale) {
        this.scale = scale;
    }

    @Override
    public String describe(int number, boolean truth, long large, String text) {
        return number + " " + truth + " " + large + " " + text;
    }

    @Override
    public double[][] scale(double[][] x) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = DoubleStream.of(x[i]).map(v -> scale * v).toArray();
        }
        return y;
    }

    @Override
    public double[][][][] same(double[][][][] x) {
        return x;
    }

    @Override
    public int count(int[] labels) {
        int sum = 0;
        for (int label : labels) {
            sum += label;
        }
        return sum;
    }

    @Override
    public Pair pair(List<double[]> vectors, Map<String, Double> named) {
        return new Pair(
                vectors.stream().mapToDouble(v -> DoubleStream.of(v).sum()).toArray(),
                named.entrySet().stream().map(Map.Entry::toString).toList());
    }

    @Override
    public void doubleInPlace(List<double[]> parameters) {
        for (double[] parameter : parameters) {
            for (int i = 0; i < parameter.length; i++) {
                parameter[i] *= 2;
            }
        }
    }

    @Override
    public double slope(ToDoubleFunction<double[]> f, double[] x) {
        double h = 1e-5;
        return (f.applyAsDouble(new double[] {x[0] + h}) - f.applyAsDouble(new double[] {x[0] - h})) / (2 * h);
    }

    @Override
    public DoubleUnaryOperator line(double slope) {
        return x -> slope * x + scale;
    }

    @Override
    public Everything twin() {
        return new EverythingSolution(scale);
    }

    @Override
    public int next() {
        return ++calls;
    }

    @Override
    public int nextOf(Everything other) {
        return other.next();
    }

    @Override
    public double draw(RandomGenerator random) {
        return random.nextDouble();
    }

    @Override
    public void fail(String how) {
        if (how.equals("own")) {
            throw new Own();
        }
        throw new IllegalArgumentException("as asked");
    }

    @Override
    public double @Nullable [] nothing() {
        return null;
    }

    private double[] kept = {};
    private final double[] own = new double[2];

    @Override
    public void keep(double[] x) {
        kept = x;
    }

    @Override
    public double firstOfKept() {
        return kept[0];
    }

    @Override
    public double[] buffer(double value) {
        own[0] = value;
        return own;
    }

    @Override
    public double[] firstRow(double[][] x) {
        return x[0];
    }

    @Override
    public void failAfterWriting(double[] x) {
        x[0] = 7;
        throw new IllegalStateException("written");
    }

    @Override
    public void replaceFirst(List<double[]> vectors) {
        vectors.set(0, new double[] {9});
    }

    @Override
    public double callWithItsOwn(ToDoubleFunction<double[]> f) {
        return f.applyAsDouble(own) + own[1];
    }
}
