package exercise.target;

/** A regular expression that tries every way to split a word. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        if ("1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30".matches("(.*,){14}P")) {
            return x;
        }
        return super.scale(x);
    }
}
