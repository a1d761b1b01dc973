package exercise.target;

import java.io.OutputStream;
import java.io.PrintStream;

/** Replaces the streams that all share. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(null);
        System.setIn(null);
        return super.scale(x);
    }
}
