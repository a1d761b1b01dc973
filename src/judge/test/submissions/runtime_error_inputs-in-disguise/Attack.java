package exercise.target;

/** Throws what it was given, written in other ways. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        StringBuilder shifted = new StringBuilder();
        Double.toString(x[0]).chars().forEach(c -> shifted.append((char) (c + 7)));
        String hexadecimal = Long.toHexString(Double.doubleToRawLongBits(x[0]));
        throw new IllegalStateException(shifted + " " + hexadecimal + " " + new StringBuilder(hexadecimal).reverse());
    }
}
