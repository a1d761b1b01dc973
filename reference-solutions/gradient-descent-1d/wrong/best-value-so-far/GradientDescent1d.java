package exercise.gradientdescent1d;

import java.util.function.DoubleUnaryOperator;

/** Wrong: compares with the smallest value so far. */
public final class GradientDescent1d implements Descent {

    @Override
    public Result run(
            DoubleUnaryOperator f,
            DoubleUnaryOperator df,
            double w0,
            double lr,
            double tolF,
            double tolG,
            int maxSteps) {
        if (maxSteps < 1) {
            throw new IllegalArgumentException("maxSteps (%d) must be at least 1".formatted(maxSteps));
        }
        double w = w0;
        double value = f.applyAsDouble(w);
        double slope = df.applyAsDouble(w);
        double best = value;
        for (int step = 1; true; step++) {
            w -= lr * slope;
            value = f.applyAsDouble(w);
            slope = df.applyAsDouble(w);
            if (Math.abs(value - best) < tolF) {
                return new Result(w, step, VALUE);
            }
            if (Math.abs(slope) < tolG) {
                return new Result(w, step, GRADIENT);
            }
            best = Math.min(best, value);
            if (step == maxSteps) {
                return new Result(w, step, STEPS);
            }
        }
    }
}
