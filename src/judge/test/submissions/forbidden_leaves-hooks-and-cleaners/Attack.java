package exercise.target;

import java.lang.ref.Cleaner;

/** Leaves code that runs when the program ends. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("{\"verdict\":\"accepted\"}")));
        Cleaner.create().register(new Object(), () -> System.out.println("cleaned"));
        System.gc();
        return super.scale(x);
    }
}
