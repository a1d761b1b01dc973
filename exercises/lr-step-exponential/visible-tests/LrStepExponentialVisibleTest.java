package exercise.lrstepexponential;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** The example of the statement. */
class LrStepExponentialVisibleTest {

    @Test
    void piecewise_holdsEachValue(DecaySchedules schedules) {
        int[] bounds = {100, 200};
        double[] values = {0.1, 0.05, 0.01};
        int[] steps = {0, 100, 101, 200, 201};
        double[] expected = {0.1, 0.1, 0.05, 0.05, 0.01};
        double[] rates = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            rates[i] = schedules.piecewise(steps[i], bounds, values);
        }
        Close.check("rates", expected, rates);
    }

    /** 0.96^1.5 = 0.940604. */
    @Test
    void exponential_countsPartsOfAPeriod(DecaySchedules schedules) {
        Close.check("rate", 0.0940604, schedules.exponential(0.1, 1500, 1000, 0.96, false), 1e-6, 1e-9);
    }

    /** One whole period has passed. */
    @Test
    void exponential_countsWholePeriodsOnAStaircase(DecaySchedules schedules) {
        Close.check("rate", 0.096, schedules.exponential(0.1, 1500, 1000, 0.96, true));
    }

    /** e^(−0.75) = 0.472367. */
    @Test
    void naturalExp_countsPartsOfAPeriod(DecaySchedules schedules) {
        Close.check("rate", 0.0472367, schedules.naturalExp(0.1, 1500, 1000, 0.5, false), 1e-6, 1e-9);
    }
}
