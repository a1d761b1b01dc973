package exercise.featurescaling;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/** Wrong: looks at the width of the first row and takes it for that of all rows. */
public final class FeatureScaling implements Scaling {

    @Override
    public Scaler fitMinMax(double[][] train) {
        return scaler(train, j -> {
            double min = min(train, j);
            return axis(min, max(train, j) - min);
        });
    }

    @Override
    public Scaler fitStandard(double[][] train) {
        return scaler(train, j -> {
            double mean = mean(train, j);
            // asked of the numbers themselves: the mean of equal numbers may be off in its last digit
            boolean constant = min(train, j) == max(train, j);
            return axis(mean, constant ? 0 : deviation(train, j, mean));
        });
    }

    @Override
    public Scaler fitLog1p(double[][] train) {
        return scaler(train, j -> Math::log1p);
    }

    /** Returns the way to a scale that has its 0 at {@code zero} and its 1 a {@code unit} further. */
    private static DoubleUnaryOperator axis(double zero, double unit) {
        return value -> unit == 0 ? 0 : (value - zero) / unit;
    }

    private static Scaler scaler(double[][] train, IntFunction<DoubleUnaryOperator> fit) {
        if (train.length == 0) {
            throw new IllegalArgumentException("there is nothing to learn a scale from");
        }
        DoubleUnaryOperator[] columns = new DoubleUnaryOperator[train[0].length];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = fit.apply(j);
        }
        return x -> scaled(x, columns);
    }

    private static double[][] scaled(double[][] x, DoubleUnaryOperator[] columns) {
        if (x.length > 0 && x[0].length != columns.length) {
            throw new IllegalArgumentException("x has %d features, not %d".formatted(x[0].length, columns.length));
        }
        double[][] y = new double[x.length][columns.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                y[i][j] = columns[j].applyAsDouble(x[i][j]);
            }
        }
        return y;
    }

    private static double min(double[][] train, int j) {
        double min = Double.POSITIVE_INFINITY;
        for (double[] row : train) {
            min = Math.min(min, row[j]);
        }
        return min;
    }

    private static double max(double[][] train, int j) {
        double max = Double.NEGATIVE_INFINITY;
        for (double[] row : train) {
            max = Math.max(max, row[j]);
        }
        return max;
    }

    private static double mean(double[][] train, int j) {
        double sum = 0;
        for (double[] row : train) {
            sum += row[j];
        }
        return sum / train.length;
    }

    private static double deviation(double[][] train, int j, double mean) {
        double squares = 0;
        for (double[] row : train) {
            squares += (row[j] - mean) * (row[j] - mean);
        }
        return Math.sqrt(squares / train.length);
    }
}
