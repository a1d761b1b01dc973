package exercise.target;

import java.util.concurrent.locks.LockSupport;

/** Parks itself for ever. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        while (x.length > 0) {
            LockSupport.park();
        }
        return super.scale(x);
    }
}
