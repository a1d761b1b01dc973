package exercise.featurescaling;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Streams over columns; statistics that are 0 are replaced by infinity, by which anything is 0. */
public final class FeatureScaling implements Scaling {

    @Override
    public Scaler fitMinMax(double[][] train) {
        int d = columns(train);
        double[] shift = new double[d];
        double[] scale = new double[d];
        for (int j = 0; j < d; j++) {
            shift[j] = column(train, j).min().orElseThrow();
            scale[j] = column(train, j).max().orElseThrow() - shift[j];
        }
        return new Linear(shift, scale);
    }

    @Override
    public Scaler fitStandard(double[][] train) {
        int d = columns(train);
        double[] shift = new double[d];
        double[] scale = new double[d];
        for (int j = 0; j < d; j++) {
            double first = train[0][j];
            double mean = first
                    + column(train, j).map(value -> value - first).average().orElseThrow();
            shift[j] = mean;
            scale[j] = Math.sqrt(column(train, j)
                    .map(value -> Math.pow(value - mean, 2))
                    .average()
                    .orElseThrow());
        }
        return new Linear(shift, scale);
    }

    @Override
    public Scaler fitLog1p(double[][] train) {
        int d = columns(train);
        return x -> Arrays.stream(x)
                .map(row -> Arrays.stream(checked(row, d)).map(Math::log1p).toArray())
                .toArray(double[][]::new);
    }

    private static final class Linear implements Scaler {

        private final double[] shift;
        private final double[] scale;

        Linear(double[] shift, double[] scale) {
            this.shift = shift;
            this.scale = Arrays.stream(scale)
                    .map(value -> value == 0 ? Double.POSITIVE_INFINITY : value)
                    .toArray();
        }

        @Override
        public double[][] apply(double[][] x) {
            double[][] y = new double[x.length][];
            for (int i = 0; i < x.length; i++) {
                y[i] = checked(x[i], shift.length).clone();
                for (int j = 0; j < y[i].length; j++) {
                    y[i][j] = (y[i][j] - shift[j]) / scale[j];
                }
            }
            return y;
        }
    }

    private static double[] checked(double[] row, int d) {
        if (row.length != d) {
            throw new IllegalArgumentException("width " + row.length);
        }
        return row;
    }

    private static int columns(double[][] train) {
        if (train.length < 1) {
            throw new IllegalArgumentException("no rows");
        }
        return train[0].length;
    }

    private static DoubleStream column(double[][] train, int j) {
        return Arrays.stream(train).mapToDouble(row -> row[j]);
    }
}
