package gradus.guest.compiler;

/** A source that uses what learners' sources use, to compile before the first of them arrives. */
final class WarmUp {

    static final String SOURCE = """
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.function.ToDoubleFunction;
            import java.util.random.RandomGenerator;

            /** Scales rows. */
            public final class WarmUp {
                private final double scale;
                private final Map<String, double[]> state = new HashMap<>();

                record Pair(double[] left, double[] right) {}

                public WarmUp(double scale) {
                    if (!(scale > 0)) {
                        throw new IllegalArgumentException("scale (" + scale + ") must be positive");
                    }
                    this.scale = scale;
                }

                public double[][] forward(double[][] x, boolean training) {
                    double[][] y = new double[x.length][];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = new double[x[i].length];
                        for (int j = 0; j < x[i].length; j++) {
                            y[i][j] = training ? x[i][j] * scale : Math.sqrt(Math.abs(x[i][j])) + 1e-7;
                        }
                    }
                    state.computeIfAbsent("last", key -> y[0].clone());
                    return y;
                }

                public Pair both(List<double[]> xs, ToDoubleFunction<double[]> f, RandomGenerator random) {
                    List<Double> sums = new ArrayList<>();
                    for (double[] x : xs) {
                        sums.add(f.applyAsDouble(x) + Arrays.stream(x).map(v -> v * v).sum() + random.nextDouble());
                    }
                    return new Pair(sums.stream().mapToDouble(Double::doubleValue).toArray(), new double[] {scale});
                }
            }
            """;

    /** A source with the mistakes that are made most often. */
    static final String MISTAKE = """
            public final class WarmUp {
                double[] forward(double[] x) {
                    int n = 0.5;
                    String s = x;
                    y = x.size();
                }
            }
            """;

    private WarmUp() {}
}
