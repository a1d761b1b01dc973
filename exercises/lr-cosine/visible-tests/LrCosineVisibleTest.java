package exercise.lrcosine;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class LrCosineVisibleTest {

    /** The first table of the statement: without a floor. */
    @Test
    void withoutFloor_fallsToZero(CosineDecay cosine) {
        int[] steps = {0, 25, 50, 75, 100, 130};
        double[] expected = {0.1, 0.0853553, 0.05, 0.0146447, 0, 0};
        Close.check("rates", expected, rates(cosine, steps, 0), 1e-5, 1e-9);
    }

    /** The second table of the statement: a fifth of lr0 is left at the end. */
    @Test
    void withFloor_fallsToItsShare(CosineDecay cosine) {
        int[] steps = {0, 25, 50, 75, 100, 130};
        double[] expected = {0.1, 0.0882843, 0.06, 0.0317157, 0.02, 0.02};
        Close.check("rates", expected, rates(cosine, steps, 0.2), 1e-5, 1e-9);
    }

    private static double[] rates(CosineDecay cosine, int[] steps, double alpha) {
        double[] rates = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            rates[i] = cosine.lr(0.1, steps[i], 100, alpha);
        }
        return rates;
    }
}
