package exercise.target;

import java.util.Arrays;

/** Prints what every thread is doing. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Thread.getAllStackTraces().forEach((thread, stack) -> System.out.println(thread + " " + Arrays.toString(stack)));
        return super.scale(x);
    }
}
