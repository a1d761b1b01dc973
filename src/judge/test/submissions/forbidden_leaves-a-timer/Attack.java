package exercise.target;

import java.util.Timer;
import java.util.TimerTask;

/** Ends the program a little later. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        new Timer(false).schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        System.exit(0);
                    }
                },
                5);
        return super.scale(x);
    }
}
