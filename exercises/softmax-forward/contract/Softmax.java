package exercise.softmaxforward;

/** Softmax: turns the scores of each sample into shares that add up to one. */
public interface Softmax {

    /**
     * Returns {@code exp(z[i][j]) / Σ_k exp(z[i][k])} for every row {@code i} and every class {@code j}, without
     * overflow for any {@code |z| <= 1e4}.
     *
     * @param z {@code [N][C]} the scores of N samples for C classes, all finite, {@code N >= 1}, {@code C >= 1}; left as
     *     they are
     * @return {@code [N][C]} a new array; every row adds up to 1
     */
    double[][] forward(double[][] z);
}
