package exercise.gradientdescent1d;

import java.util.function.DoubleUnaryOperator;

/** Asks for a reason after each step and goes on while there is none; computes values anew instead of keeping them. */
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
        if (maxSteps <= 0) {
            throw new IllegalArgumentException("maxSteps");
        }
        double before = w0;
        double now = w0;
        int steps = 0;
        String why = null;
        while (why == null) {
            before = now;
            now = before + -lr * df.applyAsDouble(before);
            steps += 1;
            double change = f.applyAsDouble(before) - f.applyAsDouble(now);
            if (change < tolF && -change < tolF) {
                why = "VALUE";
            } else if (isFlat(df.applyAsDouble(now), tolG)) {
                why = "GRADIENT";
            } else if (steps >= maxSteps) {
                why = "STEPS";
            }
        }
        return new Result(now, steps, why);
    }

    private static boolean isFlat(double slope, double tolerance) {
        return -tolerance < slope && slope < tolerance;
    }
}
