package exercise.relulayer;

/** Wrong: fills the same output array in each forward, as long as the batches are of one shape. */
public final class ReluLayer implements Relu {

    private boolean[][] isOpen = {};
    private double[][] y = {};

    @Override
    public double[][] forward(double[][] x, boolean training) {
        isOpen = new boolean[x.length][];
        for (int i = 0; i < x.length; i++) {
            isOpen[i] = new boolean[x[i].length];
            for (int j = 0; j < x[i].length; j++) {
                isOpen[i][j] = x[i][j] > 0;
            }
        }
        if (y.length != x.length || y[0].length != x[0].length) {
            y = new double[x.length][x[0].length];
        }
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                y[i][j] = isOpen[i][j] ? x[i][j] : 0;
            }
        }
        return y;
    }

    @Override
    public double[][] backward(double[][] dOut) {
        return through(dOut);
    }

    /** Returns the numbers of {@code values} where the gate is open, and 0 elsewhere. */
    private double[][] through(double[][] values) {
        double[][] passed = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            passed[i] = new double[values[i].length];
            for (int j = 0; j < values[i].length; j++) {
                passed[i][j] = isOpen[i][j] ? values[i][j] : 0;
            }
        }
        return passed;
    }
}
