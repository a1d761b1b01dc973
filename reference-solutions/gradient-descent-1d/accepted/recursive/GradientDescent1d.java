package exercise.gradientdescent1d;

import java.util.function.DoubleUnaryOperator;

/** The rest of a run is a run from the next point with one step less. */
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
            throw new IllegalArgumentException("there is no step to make");
        }
        double next = w0 - lr * df.applyAsDouble(w0);
        String why = reason(f, df, w0, next, tolF, tolG, maxSteps);
        if (!why.isEmpty()) {
            return new Result(next, 1, why);
        }
        Result rest = run(f, df, next, lr, tolF, tolG, maxSteps - 1);
        return new Result(rest.w(), rest.steps() + 1, rest.why());
    }

    private static String reason(
            DoubleUnaryOperator f,
            DoubleUnaryOperator df,
            double before,
            double now,
            double tolF,
            double tolG,
            int maxSteps) {
        if (Math.abs(f.applyAsDouble(now) - f.applyAsDouble(before)) < tolF) {
            return VALUE;
        }
        if (Math.abs(df.applyAsDouble(now)) < tolG) {
            return GRADIENT;
        }
        return maxSteps == 1 ? STEPS : "";
    }
}
