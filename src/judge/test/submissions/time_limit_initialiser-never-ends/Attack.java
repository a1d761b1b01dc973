package exercise.target;

/** Hangs in a static initialiser. */
public final class Attack extends Target.Honest {
    static final class Endless {
        static final int N;

        static {
            int n = 0;
            while (n >= 0) {
                n = (n + 1) & 0xffff;
            }
            N = n;
        }
    }

    @Override
    public double[] scale(double[] x) {
        return new double[] {Endless.N};
    }
}
