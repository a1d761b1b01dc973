package exercise.target;

import java.util.Scanner;

/** Waits for somebody to type: there is nobody, and no waiting. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new Scanner(System.in).nextLine());
        return super.scale(x);
    }
}
