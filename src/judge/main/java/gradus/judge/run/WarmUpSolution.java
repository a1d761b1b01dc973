package gradus.judge.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** Does a little of what learners' code does. Runs in a box, as a submission would. */
public final class WarmUpSolution implements WarmUp {

    private final double scale;

    /** Creates a solution that multiplies by {@code scale}. */
    public WarmUpSolution(double scale) {
        this.scale = scale;
    }

    @Override
    public double[][] loops(double[][] x, boolean training) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            y[i] = new double[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                y[i][j] = training ? scale * x[i][j] : Math.sqrt(Math.exp(x[i][j]));
            }
        }
        return y;
    }

    @Override
    public void lists(List<double[]> parameters) {
        for (double[] parameter : parameters) {
            for (int i = 0; i < parameter.length; i++) {
                parameter[i] -= scale * parameter[i];
            }
        }
    }

    @Override
    public double[] lambdas(double[] x) {
        System.out.println("x has " + x.length + " entries");
        return Arrays.stream(x).map(v -> scale * v).toArray();
    }

    @Override
    public double function(ToDoubleFunction<double[]> f, double[] x) {
        return f.applyAsDouble(x);
    }

    @Override
    public double generator(RandomGenerator random) {
        return random.nextDouble() + random.nextGaussian();
    }

    @Override
    public int exception(int n) {
        throw new IllegalArgumentException("n (%d) is refused".formatted(n));
    }
}
