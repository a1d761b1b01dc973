package gradus.judge.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/** The contract of the submission that every runner is warmed up with; {@link WarmUpSolution} is its solution. */
public interface WarmUp {

    /** Makes one. */
    @FunctionalInterface
    interface Constructor {
        /** Makes one. */
        WarmUp make(double scale);
    }

    /** Uses loops. */
    double[][] loops(double[][] x, boolean training);

    /** Uses lists and changes them. */
    void lists(List<double[]> parameters);

    /** Uses streams, lambdas and texts. */
    double[] lambdas(double[] x);

    /** Calls a function of the judge. */
    double function(ToDoubleFunction<double[]> f, double[] x);

    /** Draws. */
    double generator(RandomGenerator random);

    /** Throws an IllegalArgumentException. */
    int exception(int n);
}
