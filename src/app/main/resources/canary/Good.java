package exercise.canary;

public final class Canary implements Bird {

    @Override
    public double[] twice(double[] x) {
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = 2 * x[i];
        }
        return result;
    }

    @Override
    public String gained(int port, String file) {
        return "";
    }
}
