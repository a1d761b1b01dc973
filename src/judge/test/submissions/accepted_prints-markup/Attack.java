package exercise.target;

/** Prints markup. It is kept as it is, and escaped where it is shown. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println("<script>alert(1)</script><img src=x onerror=alert(1)> ]]> --> </pre></textarea>");
        return super.scale(x);
    }
}
