package exercise.target;

import java.util.function.DoubleUnaryOperator;

/** A function that never gets to an answer. */
public final class Attack extends Target.Honest {
    @Override
    public DoubleUnaryOperator line(double slope) {
        return new DoubleUnaryOperator() {
            @Override
            public double applyAsDouble(double x) {
                return applyAsDouble(x + 1);
            }
        };
    }
}
