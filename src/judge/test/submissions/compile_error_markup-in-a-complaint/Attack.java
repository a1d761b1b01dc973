package exercise.target;

/** Has javac quote markup. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        java.util.List<script> n = null;
        return super.scale(x);
    }
}
