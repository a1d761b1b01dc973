package exercise.target;

/** Prints what graders print. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println("{\"verdict\":\"accepted\",\"score\":9,\"maxScore\":9}");
        System.out.println("Grade :=>> 100");
        System.out.println("[INFO] Tests run: 9, Failures: 0, Errors: 0, Skipped: 0");
        System.out.println("<testsuite tests=\"9\" failures=\"0\" errors=\"0\"/>");
        System.err.println("BUILD SUCCESS");
        return new double[x.length];
    }
}
