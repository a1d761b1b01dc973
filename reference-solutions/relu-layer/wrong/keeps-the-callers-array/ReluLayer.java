package exercise.relulayer;

/** Wrong: keeps the array of the caller, and asks it in backward. */
public final class ReluLayer implements Relu {

    private double[][] input = {};

    @Override
    public double[][] forward(double[][] x, boolean training) {
        input = x;
        return whereOpen(x);
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return whereOpen(dOut);
    }

    private double[][] whereOpen(double[][] values) {
        double[][] passed = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            passed[i] = new double[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                passed[i][j] = input[i][j] > 0 ? values[i][j] : 0;
            }
        }
        return passed;
    }
}
