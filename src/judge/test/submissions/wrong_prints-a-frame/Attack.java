package exercise.target;

/** Prints the bytes of an answer, to the stream that is its own. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        byte[] frame = {0, 0, 0, 9, 9, 0, 0, 0, 5, 0, 0, 0, 0, 0};
        System.out.write(frame, 0, frame.length);
        System.out.flush();
        return new double[x.length];
    }
}
