package exercise.featurescaling;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FeatureScalingHiddenTest {

    @Test
    void minMax_mapsEachTrainingRange(Scaling scaling, Draw draw) {
        for (int[] shape : new int[][] {{5, 3}, {2, 5}}) {
            double[][] train = batch(draw, shape[0], shape[1]);
            double[][] y = scaling.fitMinMax(copy(train)).apply(copy(train));
            Close.check("y", byRange(train, train), y);
        }
    }

    @Test
    void standard_usesMeanAndDeviationOfEachColumn(Scaling scaling, Draw draw) {
        for (int[] shape : new int[][] {{5, 3}, {2, 5}}) {
            double[][] train = batch(draw, shape[0], shape[1]);
            double[][] y = scaling.fitStandard(copy(train)).apply(copy(train));
            Close.check("y", byDeviation(train, train), y);
        }
    }

    @Test
    void standard_givesTrainingColumnsMeanZeroAndDeviationOne(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 6, 2);
        double[][] y = scaling.fitStandard(copy(train)).apply(copy(train));
        Close.check("y", train, y, 0, Double.MAX_VALUE); // only its shape, and that all are numbers
        for (int j = 0; j < 2; j++) {
            double[] column = column(y, j);
            Close.check("the mean of a column", 0, Arrays.stream(column).sum() / 6);
            Close.check(
                    "the mean square of a column",
                    1,
                    Arrays.stream(column).map(v -> v * v).sum() / 6);
        }
    }

    /** Later data has another centre, and comes a row at a time as well. */
    @Test
    void laterData_isMeasuredByTrainingStatistics(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 5, 2);
        double[][] later = inside(draw, train);
        Scaler minMax = scaling.fitMinMax(copy(train));
        Scaler standard = scaling.fitStandard(copy(train));
        Close.check("y", byRange(train, later), minMax.apply(copy(later)));
        Close.check("y", byDeviation(train, later), standard.apply(copy(later)));
        double[][] single = {later[1]};
        Close.check("y of a single row", byRange(train, single), minMax.apply(copy(single)));
        Close.check("y of a single row", byDeviation(train, single), standard.apply(copy(single)));
    }

    @Test
    void minMax_letsLaterDataLeaveTheRange(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 4, 3);
        double[][] later = copy(train);
        for (int j = 0; j < 3; j++) {
            later[0][j] = train[0][j] - 100;
            later[1][j] = train[1][j] + 100;
        }
        Close.check("y", byRange(train, later), scaling.fitMinMax(copy(train)).apply(later));
    }

    @Test
    void log1p_isTakenOfEveryNumber(Scaling scaling, Draw draw) {
        double[][] x = draw.matrix(3, 4, -0.5, 20);
        x[0][1] = 0;
        x[1][2] = 1e9;
        x[2][3] = -0.9999;
        double[][] expected = new double[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                expected[i][j] = Math.log(1 + x[i][j]);
            }
        }
        Close.check("y", expected, scaling.fitLog1p(draw.matrix(2, 4, 0, 1)).apply(x));
    }

    /** log(1 + x) is x − x²/2 + … */
    @Test
    void log1p_keepsTinyNumbers(Scaling scaling, Draw draw) {
        double[][] x = {draw.vector(3, 1e-20, 9e-20), draw.vector(3, -9e-20, -1e-20)};
        Close.check("y", x, scaling.fitLog1p(draw.matrix(2, 3, 0, 1)).apply(copy(x)), Close.RELATIVE, 0);
    }

    @Test
    void constantColumn_becomesZero(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 4, 3);
        double constant = draw.integer(1, 9);
        for (double[] row : train) {
            row[1] = constant;
        }
        double[][] later = copy(train);
        later[0][1] = constant + 2;
        later[2][1] = -constant;
        double[][] byRange = byRange(train, later);
        double[][] byDeviation = byDeviation(train, later);
        for (int i = 0; i < 4; i++) {
            byRange[i][1] = 0;
            byDeviation[i][1] = 0;
        }
        Close.check("y", byRange, scaling.fitMinMax(copy(train)).apply(copy(later)));
        Close.check("y", byDeviation, scaling.fitStandard(copy(train)).apply(copy(later)));
        // of a single row every column is constant
        double[][] row = draw.matrix(1, 3);
        Close.check("y", new double[4][3], scaling.fitMinMax(copy(row)).apply(copy(later)));
        Close.check("y", new double[4][3], scaling.fitStandard(copy(row)).apply(copy(later)));
    }

    /** Equal is equal: a column of tiny numbers that differ is none of the constant ones. */
    @Test
    void sizeOfTheNumbers_doesNotMatter(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 5, 4);
        double[] units = {1e-12, 1e-30, 1e15, 1};
        for (double[] row : train) {
            for (int j = 0; j < 4; j++) {
                row[j] *= units[j];
            }
        }
        Close.check("y", byRange(train, train), scaling.fitMinMax(copy(train)).apply(copy(train)));
        Close.check(
                "y", byDeviation(train, train), scaling.fitStandard(copy(train)).apply(copy(train)));
    }

    /** In doubles 0.1 + 0.1 + 0.1 is not 3 · 0.1, so the mean of three tenths is not a tenth. */
    @Test
    void columnOfTenths_isConstantToo(Scaling scaling, Draw draw) {
        double[][] train = {{0.1, draw.real(0, 1)}, {0.1, draw.real(2, 3)}, {0.1, draw.real(4, 5)}};
        double[][] expected = byDeviation(train, train);
        for (double[] row : expected) {
            row[0] = 0;
        }
        Close.check("y", expected, scaling.fitStandard(copy(train)).apply(copy(train)));
    }

    @Test
    void largeMean_costsNoDigits(Scaling scaling, Draw draw) {
        double[][] train = batch(draw, 6, 2);
        for (double[] row : train) {
            for (int j = 0; j < 2; j++) {
                // deviations of a few units, when squares around 1e16 are rounded to multiples of 2
                row[j] = 1e8 + row[j] / (j == 0 ? 1 : 100);
            }
        }
        double[][] y = scaling.fitStandard(copy(train)).apply(copy(train));
        Close.check("y", byDeviation(train, train), y, 1e-6, 1e-6);
    }

    @Test
    void scalersOfOneObject_doNotMix(Scaling scaling, Draw draw) {
        double[][] first = batch(draw, 5, 2);
        double[][] second = batch(draw, 4, 3);
        Scaler minMax = scaling.fitMinMax(copy(first));
        Scaler standard = scaling.fitStandard(copy(first));
        scaling.fitMinMax(copy(second)).apply(copy(second));
        scaling.fitStandard(copy(second)).apply(copy(second));
        scaling.fitLog1p(draw.matrix(3, 4, 0, 1));
        Close.check("y", byRange(first, first), minMax.apply(copy(first)));
        Close.check("y", byDeviation(first, first), standard.apply(copy(first)));
    }

    @Test
    void trainingWithoutRows_isRefused(Scaling scaling) {
        double[][] none = new double[0][];
        Expect.thrown(IllegalArgumentException.class, "fitMinMax without rows", () -> scaling.fitMinMax(none));
        Expect.thrown(IllegalArgumentException.class, "fitStandard without rows", () -> scaling.fitStandard(none));
        Expect.thrown(IllegalArgumentException.class, "fitLog1p without rows", () -> scaling.fitLog1p(none));
    }

    @Test
    void otherNumberOfFeatures_isRefused(Scaling scaling, Draw draw) {
        for (Scaler scaler : new Scaler[] {
            scaling.fitMinMax(batch(draw, 4, 3)),
            scaling.fitStandard(batch(draw, 4, 3)),
            scaling.fitLog1p(draw.matrix(4, 3, 0, 1))
        }) {
            for (int width : new int[] {2, 4}) {
                Expect.thrown(
                        IllegalArgumentException.class,
                        "a matrix with more or fewer features than the training matrix",
                        () -> scaler.apply(draw.matrix(2, width, 0, 1)));
            }
            for (int width : new int[] {2, 4}) {
                double[][] x = draw.matrix(3, 3, 0, 1);
                x[draw.integer(1, 2)] = draw.vector(width, 0, 1);
                Expect.thrown(
                        IllegalArgumentException.class,
                        "a row with more or fewer features than the training matrix, behind rows that fit",
                        () -> scaler.apply(x));
            }
        }
    }

    @Test
    void matrices_areLeftAlone(Scaling scaling, Draw draw) {
        double[][] train = draw.matrix(4, 3, 0, 1);
        double[][] x = draw.matrix(2, 3, 0, 1);
        Unchanged training = Unchanged.of("train", train);
        Unchanged input = Unchanged.of("x", x);
        scaling.fitMinMax(train).apply(x);
        scaling.fitStandard(train).apply(x);
        scaling.fitLog1p(train).apply(x);
        training.check();
        input.check();
    }

    /** A training column that spans 0 to 1, and one that does not vary, are the same before and after. */
    @Test
    void results_areNewArrays(Scaling scaling, Draw draw) {
        double[][] train = {{0, 0}, {1, 0}};
        requireNewArrays(scaling.fitMinMax(train), train, draw);
        requireNewArrays(scaling.fitStandard(train), train, draw);
        requireNewArrays(scaling.fitLog1p(train), train, draw);
    }

    @Test
    void trainingMatrix_mayChangeAfterTheFit(Scaling scaling, Draw draw) {
        requireLearnt(scaling::fitMinMax, draw);
        requireLearnt(scaling::fitStandard, draw);
        requireLearnt(scaling::fitLog1p, draw);
    }

    private static void requireLearnt(Function<double[][], Scaler> fit, Draw draw) {
        double[][] train = draw.matrix(4, 2, 0, 1);
        double[][] x = draw.matrix(2, 2, 0, 1);
        double[][] expected = fit.apply(copy(train)).apply(copy(x));
        Scaler scaler = fit.apply(train);
        train[0][0] = 7;
        train[1][1] = 7;
        Close.check("apply(x)", expected, scaler.apply(copy(x)));
    }

    private static void requireNewArrays(Scaler scaler, double[][] train, Draw draw) {
        double[][] scaledTrain = scaler.apply(train);
        Separate.check("apply(x)", scaledTrain, (Object) train);
        double[][] x = draw.matrix(2, 2, 0, 1);
        double[][] scaled = scaler.apply(x);
        Separate.check("apply(x)", scaled, x, train, scaledTrain);
        Separate.check("apply(x)", scaler.apply(x), x, train, scaledTrain, scaled);
    }

    /**
     * Returns {@code [n][d]} values whose columns differ in centre and spread by powers of ten, and whose deviations are
     * away from 1, where a deviation is its own square.
     */
    private static double[][] batch(Draw draw, int n, int d) {
        double[][] x = new double[n][d];
        for (int j = 0; j < d; j++) {
            double spread = draw.real(2, 4) * Math.pow(10, j);
            double centre = (j % 2 == 0 ? 5 : -5) * spread;
            int[] places = draw.permutation(n);
            for (int i = 0; i < n; i++) {
                x[i][j] = centre + spread * (places[i] + draw.real(-0.2, 0.2));
            }
        }
        return x;
    }

    /** Returns three rows strictly inside the ranges of the columns, near their upper ends. */
    private static double[][] inside(Draw draw, double[][] train) {
        double[][] x = new double[3][train[0].length];
        for (int j = 0; j < x[0].length; j++) {
            double[] sorted = column(train, j);
            Arrays.sort(sorted);
            double low = sorted[0];
            double high = sorted[sorted.length - 1];
            for (double[] row : x) {
                row[j] = low + (high - low) * draw.real(0.6, 0.95);
            }
        }
        return x;
    }

    private static double[][] byRange(double[][] train, double[][] x) {
        double[][] y = new double[x.length][x[0].length];
        for (int j = 0; j < x[0].length; j++) {
            double[] sorted = column(train, j);
            Arrays.sort(sorted);
            double low = sorted[0];
            double high = sorted[sorted.length - 1];
            for (int i = 0; i < x.length; i++) {
                y[i][j] = 1 - (high - x[i][j]) / (high - low);
            }
        }
        return y;
    }

    /** The squared deviation over N is the mean of the squared differences of all pairs, halved. */
    private static double[][] byDeviation(double[][] train, double[][] x) {
        double[][] y = new double[x.length][x[0].length];
        int n = train.length;
        for (int j = 0; j < x[0].length; j++) {
            double[] values = column(train, j);
            double pairs = 0;
            double offsets = 0;
            for (double a : values) {
                offsets += a - values[0];
                for (double b : values) {
                    pairs += (a - b) * (a - b);
                }
            }
            for (int i = 0; i < x.length; i++) {
                y[i][j] = (x[i][j] - values[0] - offsets / n) * Math.pow(pairs / 2 / n / n, -0.5);
            }
        }
        return y;
    }

    private static double[] column(double[][] x, int j) {
        return Arrays.stream(x).mapToDouble(row -> row[j]).toArray();
    }

    /** Calls are made with copies, so that only one test minds if a matrix is changed. */
    private static double[][] copy(double[][] x) {
        return Arrays.stream(x).map(double[]::clone).toArray(double[][]::new);
    }
}
