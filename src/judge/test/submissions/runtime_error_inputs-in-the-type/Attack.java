package exercise.target;

/** Says something about its input by what it throws. */
public final class Attack extends Target.Honest {
    static final class Remainder0 extends RuntimeException {}

    static final class Remainder1 extends RuntimeException {}

    static final class Remainder2 extends RuntimeException {}

    @Override
    public double[] scale(double[] x) {
        throw switch ((int) (x[0] % 3)) {
            case 0 -> new Remainder0();
            case 1 -> new Remainder1();
            default -> new Remainder2();
        };
    }
}
