package exercise.target;

import java.io.File;
import java.util.Scanner;

/** Reads a file of the host word by word. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> new Scanner(new File("${host}/secret.txt")).nextLine());
        return super.scale(x);
    }
}
