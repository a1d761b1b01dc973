package exercise.crossentropyandkl;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

class CrossEntropyAndKlVisibleTest {

    /** The example of the statement: an outcome with the probability 2^-k surprises by k ln 2. */
    private final double[] p = {0.5, 0.25, 0.25, 0};

    private final double[] q = {0.25, 0.25, 0.125, 0.375};

    @Test
    void threeMeasures_followTheExample(Entropies entropies) {
        Close.check("H(p)", 1.5 * Math.log(2), entropies.entropy(p));
        Close.check("H(p, q)", 2.25 * Math.log(2), entropies.crossEntropy(p, q));
        Close.check("KL(p, q)", 0.75 * Math.log(2), entropies.kl(p, q));
    }

    @Test
    void certainOutcome_costsTheLogarithmOfItsPrediction(Entropies entropies) {
        double[] certain = {0, 1, 0};
        double[] predicted = {0.1, 0.7, 0.2};
        Close.check("H(p)", 0, entropies.entropy(certain));
        Close.check("H(p, q)", 0.35667494393873245, entropies.crossEntropy(certain, predicted));
    }

    @Test
    void outcomeHeldImpossible_costsInfinitelyMuch(Entropies entropies) {
        double[] even = {0.5, 0.5};
        double[] sure = {1, 0};
        Close.check("H(p, q)", Double.POSITIVE_INFINITY, entropies.crossEntropy(even, sure));
        Close.check("H(q, p)", Math.log(2), entropies.crossEntropy(sure, even));
    }
}
