package exercise.featurescaling;

/** Min-max scaling, standardisation and the logarithm, fitted on a training matrix. */
public final class FeatureScaling implements Scaling {

    // min-max:  (x - min) / (max - min)     for each column
    // standard: (x - mean) / deviation      for each column
    // log1p:    log(1 + x)                  for each number
    // The statistics are those of train. A training column of equal numbers becomes 0.

    @Override
    public Scaler fitMinMax(double[][] train) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Scaler fitStandard(double[][] train) {
        throw new UnsupportedOperationException("TODO");
    }

    @Override
    public Scaler fitLog1p(double[][] train) {
        throw new UnsupportedOperationException("TODO");
    }
}
