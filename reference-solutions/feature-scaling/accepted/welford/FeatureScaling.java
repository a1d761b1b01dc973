package exercise.featurescaling;

/** A single pass over the training matrix, by Welford's updates, and one class for all three scales. */
public final class FeatureScaling implements Scaling {

    private static final class Fitted implements Scaler {

        private final String kind;
        private final double[] low;
        private final double[] high;
        private final double[] mean;
        private final double[] squares;
        private final int n;

        Fitted(String kind, double[][] train) {
            if (train.length == 0) {
                throw new IllegalArgumentException("empty");
            }
            this.kind = kind;
            n = train.length;
            low = train[0].clone();
            high = train[0].clone();
            mean = new double[low.length];
            squares = new double[low.length];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < low.length; j++) {
                    double value = train[i][j];
                    low[j] = Math.min(low[j], value);
                    high[j] = Math.max(high[j], value);
                    double before = value - mean[j];
                    mean[j] += before / (i + 1);
                    squares[j] += before * (value - mean[j]);
                }
            }
        }

        @Override
        public double[][] apply(double[][] x) {
            double[][] y = new double[x.length][low.length];
            for (int i = 0; i < x.length; i++) {
                if (x[i].length != low.length) {
                    throw new IllegalArgumentException("features: " + x[i].length);
                }
                for (int j = 0; j < low.length; j++) {
                    y[i][j] = scaled(x[i][j], j);
                }
            }
            return y;
        }

        private double scaled(double value, int j) {
            if (kind.equals("log")) {
                return Math.log1p(value);
            } else if (low[j] == high[j]) {
                return 0;
            } else if (kind.equals("range")) {
                return (value - low[j]) / (high[j] - low[j]);
            }
            return (value - mean[j]) * Math.sqrt(n / squares[j]);
        }
    }

    @Override
    public Scaler fitMinMax(double[][] train) {
        return new Fitted("range", train);
    }

    @Override
    public Scaler fitStandard(double[][] train) {
        return new Fitted("standard", train);
    }

    @Override
    public Scaler fitLog1p(double[][] train) {
        return new Fitted("log", train);
    }
}
