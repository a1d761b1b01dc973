package exercise.target;

/** Writes what it was given into the lines of a stack: each digit is called from a line of its own. */
public final class Attack extends Target.Honest {
    static void digit(long rest) {
        switch ((int) (rest % 10)) {
            case 0 -> next(rest);
            case 1 -> next(rest);
            case 2 -> next(rest);
            case 3 -> next(rest);
            case 4 -> next(rest);
            case 5 -> next(rest);
            case 6 -> next(rest);
            case 7 -> next(rest);
            case 8 -> next(rest);
            default -> next(rest);
        }
    }

    static void next(long rest) {
        if (rest == 0) {
            throw new IllegalStateException();
        }
        digit(rest / 10);
    }

    @Override
    public double[] scale(double[] x) {
        digit((long) x[0]);
        return super.scale(x);
    }
}
