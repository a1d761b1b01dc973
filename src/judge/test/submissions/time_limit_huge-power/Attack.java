package exercise.target;

import java.math.BigInteger;

/** A number of two hundred million bits. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        x[0] = BigInteger.valueOf(3).pow(1 << 24).bitLength();
        return super.scale(x);
    }
}
