package exercise.lrcosine;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

/** Asks for several rates before it judges the first: one rate can be right by accident. */
class LrCosineHiddenTest {

    @Test
    void start_isLr0(CosineDecay cosine, Draw draw) {
        double[] expected = draw.vector(3, 0.01, 5);
        double[] rates = new double[3];
        for (int i = 0; i < 3; i++) {
            rates[i] = cosine.lr(expected[i], 0, draw.integer(1, 500), draw.real(0.1, 0.9));
        }
        Close.check("rates", expected, rates);
    }

    /** Half way down the cosine is 0, and the rate the mean of both ends. */
    @Test
    void halfWay_isTheMeanOfBothEnds(CosineDecay cosine, Draw draw) {
        double[] expected = new double[3];
        double[] rates = new double[3];
        for (int i = 0; i < 3; i++) {
            double lr0 = draw.real(0.01, 5);
            double alpha = draw.real(0.1, 0.9);
            int half = i == 0 ? 1_000_000_000 : draw.integer(3, 200);
            rates[i] = cosine.lr(lr0, half, 2 * half, alpha);
            expected[i] = (lr0 + alpha * lr0) / 2;
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void end_isTheFloor(CosineDecay cosine, Draw draw) {
        double[] expected = new double[3];
        double[] rates = new double[3];
        for (int i = 0; i < 3; i++) {
            double lr0 = draw.real(1.5, 5);
            double alpha = draw.real(0.1, 0.9);
            int decaySteps = i == 0 ? 1 : draw.integer(2, 500);
            rates[i] = cosine.lr(lr0, decaySteps, decaySteps, alpha);
            expected[i] = alpha * lr0;
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void afterTheEnd_theFloorHolds(CosineDecay cosine, Draw draw) {
        double lr0 = draw.real(1.5, 5);
        double alpha = draw.real(0.1, 0.9);
        int decaySteps = 10 * draw.integer(3, 20);
        // not at whole multiples, where a wave is back at one of its ends
        int[] steps = {
            decaySteps + 1, decaySteps + 3 * decaySteps / 10, 2 * decaySteps + 4 * decaySteps / 10, Integer.MAX_VALUE
        };
        double[] rates = new double[steps.length];
        double[] expected = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            rates[i] = cosine.lr(lr0, steps[i], decaySteps, alpha);
            expected[i] = alpha * lr0;
        }
        Close.check("rates", expected, rates);
    }

    /** ½(1 + cos πt) is cos² of half the angle. */
    @Test
    void withoutFloor_followsTheCosine(CosineDecay cosine, Draw draw) {
        double lr0 = draw.real(0.01, 5);
        int decaySteps = 10 * draw.integer(3, 50) + 3;
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int step = step(draw, i, decaySteps);
            rates[i] = cosine.lr(lr0, step, decaySteps, 0);
            expected[i] = lr0 * Math.pow(Math.cos(Math.PI / 2 / decaySteps * step), 2);
        }
        Close.check("rates", expected, rates);
    }

    /** With a floor the curve is a mixture: cos² parts of lr0 and sin² parts of the floor. */
    @Test
    void withFloor_theCurveIsSqueezed(CosineDecay cosine, Draw draw) {
        double lr0 = draw.real(1.5, 5);
        double alpha = draw.real(0.1, 0.4);
        int decaySteps = 10 * draw.integer(3, 50) + 3;
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int step = step(draw, i, decaySteps);
            rates[i] = cosine.lr(lr0, step, decaySteps, alpha);
            double angle = Math.PI / 2 / decaySteps * step;
            expected[i] = lr0 * Math.pow(Math.cos(angle), 2) + alpha * lr0 * Math.pow(Math.sin(angle), 2);
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void floorOfOne_keepsTheRate(CosineDecay cosine, Draw draw) {
        double lr0 = draw.real(1.5, 5);
        int decaySteps = 10 * draw.integer(3, 50) + 3;
        double[] rates = new double[4];
        for (int i = 0; i < 4; i++) {
            rates[i] = cosine.lr(lr0, step(draw, i, decaySteps), decaySteps, 1);
        }
        Close.check("rates", new double[] {lr0, lr0, lr0, lr0}, rates);
    }

    @Test
    void decaySteps_mustBePositive(CosineDecay cosine, Draw draw) {
        int later = draw.integer(1, 100);
        // one is the shortest way down, and allowed
        cosine.lr(0.1, later, 1, 0.1);
        for (int decaySteps : new int[] {0, -draw.integer(1, 9)}) {
            for (int step : new int[] {later, 0}) {
                Expect.thrown(
                        IllegalArgumentException.class,
                        "decaySteps = " + decaySteps,
                        () -> cosine.lr(0.1, step, decaySteps, 0.1));
            }
        }
    }

    /** A step in the i-th quarter of the way, away from both ends and from the middle. */
    private static int step(Draw draw, int i, int decaySteps) {
        int[] tenths = {1, 3, 7, 9};
        return tenths[i] * decaySteps / 10 + draw.integer(0, 1);
    }
}
