package exercise.target;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;

/** Hides a call in a method reference. */
public final class Attack extends Target.Honest {
    @Override
    public DoubleUnaryOperator line(double slope) {
        IntConsumer end = System::exit;
        end.accept(0);
        return super.line(slope);
    }
}
