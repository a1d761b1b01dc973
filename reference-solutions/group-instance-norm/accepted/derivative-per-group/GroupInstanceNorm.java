package exercise.groupinstancenorm;

import java.util.ArrayList;
import java.util.List;

/** Keeps a list of places for each group, and sums over pairs of places on the way back. */
public final class GroupInstanceNorm implements GroupNormalization {

    private final int c;
    private final int g;
    private final double eps;
    private double[] gamma;
    private double[] beta;
    private double[] dGamma = {};
    private double[] dBeta = {};
    private double[][][][] xHat;
    private double[][] inverse; // [N][G]

    public GroupInstanceNorm(int c, int groups, double eps) {
        if (groups < 1) {
            throw new IllegalArgumentException("no groups");
        }
        if (c % groups > 0) {
            throw new IllegalArgumentException("groups of different sizes");
        }
        this.c = c;
        this.g = groups;
        this.eps = eps;
        gamma = new double[c];
        beta = new double[c];
        for (int k = 0; k < c; k++) {
            gamma[k] = 1;
        }
    }

    private List<int[]> places(int group, int height, int width) {
        List<int[]> places = new ArrayList<>();
        for (int k = group * c / g; k < (group + 1) * c / g; k++) {
            for (int pixel = 0; pixel < height * width; pixel++) {
                places.add(new int[] {k, pixel / width, pixel % width});
            }
        }
        return places;
    }

    private static double get(double[][][] sample, int[] place) {
        return sample[place[0]][place[1]][place[2]];
    }

    @Override
    public void setParameters(double[] gamma, double[] beta) {
        this.gamma = gamma.clone();
        this.beta = beta.clone();
    }

    @Override
    public double[][][][] forward(double[][][][] x, boolean training) {
        int height = x[0][0].length;
        int width = x[0][0][0].length;
        double[][][][] y = new double[x.length][c][height][width];
        xHat = new double[x.length][c][height][width];
        inverse = new double[x.length][g];
        for (int n = 0; n < x.length; n++) {
            double[][][] sample = x[n];
            for (int group = 0; group < g; group++) {
                List<int[]> places = places(group, height, width);
                double mean = places.stream()
                        .mapToDouble(place -> get(sample, place))
                        .average()
                        .orElseThrow();
                double var = places.stream()
                        .mapToDouble(place -> Math.pow(get(sample, place) - mean, 2))
                        .average()
                        .orElseThrow();
                inverse[n][group] = Math.pow(var + eps, -0.5);
                for (int[] place : places) {
                    double hat = (get(sample, place) - mean) * inverse[n][group];
                    xHat[n][place[0]][place[1]][place[2]] = hat;
                    y[n][place[0]][place[1]][place[2]] = hat * gamma[place[0]] + beta[place[0]];
                }
            }
        }
        return y;
    }

    @Override
    public double[][][][] backward(double[][][][] dOut) {
        dGamma = new double[c];
        dBeta = new double[c];
        double[][][][] dX = new double[dOut.length][c][dOut[0][0].length][dOut[0][0][0].length];
        for (int n = 0; n < dOut.length; n++) {
            for (int group = 0; group < g; group++) {
                List<int[]> places = places(group, dOut[0][0].length, dOut[0][0][0].length);
                for (int[] to : places) {
                    dBeta[to[0]] += get(dOut[n], to);
                    dGamma[to[0]] += get(dOut[n], to) * get(xHat[n], to);
                    double sum = 0;
                    for (int[] from : places) {
                        double slope = -(1 + get(xHat[n], to) * get(xHat[n], from)) / places.size();
                        sum += (to == from ? 1 + slope : slope) * gamma[from[0]] * get(dOut[n], from);
                    }
                    dX[n][to[0]][to[1]][to[2]] = sum * inverse[n][group];
                }
            }
        }
        return dX;
    }

    @Override
    public double[] dGamma() {
        return dGamma.clone();
    }

    @Override
    public double[] dBeta() {
        return dBeta.clone();
    }
}
