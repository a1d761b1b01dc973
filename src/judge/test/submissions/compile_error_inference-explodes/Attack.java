package exercise.target;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Overloaded methods and lambdas inside each other: each level doubles the work. */
public final class Attack extends Target.Honest {
    static <T> T pick(Supplier<T> f) {
        return f.get();
    }

    static <T> T pick(Callable<T> f) {
        return null;
    }

    @Override
    public double[] scale(double[] x) {
        Object o = ${repeat:30:pick(() -> }x${repeat:30:)};
        return super.scale(x);
    }
}
