package exercise.lrstepexponential;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Asks for several rates before it judges the first: one rate can be right by accident. */
class LrStepExponentialHiddenTest {

    @Test
    void piecewise_holdsAValueBetweenBounds(DecaySchedules schedules, Draw draw) {
        int[] bounds = bounds(draw);
        double[] values = values(draw, bounds.length + 1);
        double[] rates = new double[bounds.length];
        double[] expected = new double[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            int step = bounds[i] - draw.integer(1, 8);
            rates[i] = schedules.piecewise(step, bounds.clone(), values.clone());
            expected[i] = values[i];
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void piecewise_boundBelongsToTheValueBefore(DecaySchedules schedules, Draw draw) {
        int[] bounds = bounds(draw);
        double[] values = values(draw, bounds.length + 1);
        double[] rates = new double[bounds.length];
        double[] expected = new double[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            rates[i] = schedules.piecewise(bounds[i], bounds.clone(), values.clone());
            expected[i] = values[i];
        }
        Close.check("rates", expected, rates);
        // pieces of a single step
        int[] close = {0, 1, 2};
        double[] pieces = values(draw, 4);
        double[] each = new double[3];
        for (int step = 0; step < 3; step++) {
            each[step] = schedules.piecewise(step, close.clone(), pieces.clone());
        }
        Close.check("rates", Arrays.copyOf(pieces, 3), each);
    }

    @Test
    void piecewise_changesRightAfterABound(DecaySchedules schedules, Draw draw) {
        int[] bounds = bounds(draw);
        double[] values = values(draw, bounds.length + 1);
        // all but the last bound: behind that one another test looks
        double[] rates = new double[bounds.length - 1];
        double[] expected = new double[bounds.length - 1];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = schedules.piecewise(bounds[i] + 1, bounds.clone(), values.clone());
            expected[i] = values[i + 1];
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void piecewise_endsWithTheLastValue(DecaySchedules schedules, Draw draw) {
        int[] bounds = bounds(draw);
        double[] values = values(draw, bounds.length + 1);
        int last = bounds[bounds.length - 1];
        double[] rates = {
            schedules.piecewise(last + 1, bounds.clone(), values.clone()),
            schedules.piecewise(last + draw.integer(50, 5000), bounds.clone(), values.clone()),
        };
        Close.check("rates", new double[] {values[bounds.length], values[bounds.length]}, rates);
    }

    @Test
    void piecewise_withoutBoundsIsConstant(DecaySchedules schedules, Draw draw) {
        double[] values = values(draw, 1);
        double[] rates = {
            schedules.piecewise(0, new int[0], values.clone()),
            schedules.piecewise(draw.integer(1, 1000), new int[0], values.clone()),
        };
        Close.check("rates", new double[] {values[0], values[0]}, rates);
    }

    @Test
    void piecewise_needsOneValueMoreThanBounds(DecaySchedules schedules, Draw draw) {
        int[] bounds = bounds(draw);
        for (int n : new int[] {bounds.length, bounds.length + 2, bounds.length + 3}) {
            // the first piece, where nothing but a check can notice, and the last one
            for (int step : new int[] {0, bounds[bounds.length - 1] + 1}) {
                refused(schedules, step, bounds, values(draw, n));
            }
        }
        refused(schedules, 0, bounds, new double[0]);
        refused(schedules, 0, new int[0], new double[0]);
        refused(schedules, 0, new int[0], values(draw, 2));
    }

    @Test
    void exponential_fallsSmoothly(DecaySchedules schedules, Draw draw) {
        double lr0 = draw.real(0.01, 0.2);
        double rate = draw.real(0.5, 0.9);
        int[][] places = places(draw);
        double[] rates = new double[places.length];
        double[] expected = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            rates[i] = schedules.exponential(lr0, places[i][0], places[i][1], rate, false);
            expected[i] = Math.exp(Math.log(lr0) + Math.log(rate) / places[i][1] * places[i][0]);
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void exponential_staircaseFallsOncePerPeriod(DecaySchedules schedules, Draw draw) {
        double lr0 = draw.real(0.01, 0.2);
        double rate = draw.real(0.5, 0.9);
        int[][] places = places(draw);
        double[] rates = new double[places.length];
        double[] expected = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            rates[i] = schedules.exponential(lr0, places[i][0], places[i][1], rate, true);
            expected[i] = lr0;
            for (long end = places[i][1]; end <= places[i][0]; end += places[i][1]) {
                expected[i] *= rate;
            }
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void exponential_hasFallenAfterWholePeriods(DecaySchedules schedules, Draw draw) {
        double lr0 = draw.real(0.01, 0.2);
        double rate = draw.real(0.5, 0.9);
        double[] expected = {lr0, lr0 * rate, lr0 * rate * rate, lr0 * rate * rate * rate};
        // 49 times the reciprocal of 49 is rounded to less than 1
        for (int decaySteps : new int[] {draw.integer(5, 48), 49}) {
            double[] smooth = new double[4];
            double[] staircase = new double[4];
            for (int periods = 0; periods < 4; periods++) {
                int step = periods * decaySteps;
                smooth[periods] = schedules.exponential(lr0, step, decaySteps, rate, false);
                staircase[periods] = schedules.exponential(lr0, step, decaySteps, rate, true);
            }
            Close.check("rates", expected, smooth);
            Close.check("rates", expected, staircase);
        }
    }

    @Test
    void naturalExp_fallsSmoothly(DecaySchedules schedules, Draw draw) {
        double lr0 = draw.real(0.01, 0.2);
        double k = draw.real(0.2, 0.8);
        int[][] places = places(draw);
        double[] rates = new double[places.length];
        double[] expected = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            rates[i] = schedules.naturalExp(lr0, places[i][0], places[i][1], k, false);
            expected[i] = lr0 / Math.exp(k / places[i][1] * places[i][0]);
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void naturalExp_staircaseFallsOncePerPeriod(DecaySchedules schedules, Draw draw) {
        double lr0 = draw.real(0.01, 0.2);
        double k = draw.real(0.2, 0.8);
        int[][] places = places(draw);
        double[] rates = new double[places.length];
        double[] expected = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            rates[i] = schedules.naturalExp(lr0, places[i][0], places[i][1], k, true);
            expected[i] = lr0;
            for (long end = places[i][1]; end <= places[i][0]; end += places[i][1]) {
                expected[i] /= Math.exp(k);
            }
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void decaySteps_mustBePositive(DecaySchedules schedules, Draw draw) {
        int later = draw.integer(1, 100);
        // one is the smallest period, and allowed
        schedules.exponential(0.1, later, 1, 0.9, false);
        schedules.naturalExp(0.1, later, 1, 0.5, false);
        for (int decaySteps : new int[] {0, -draw.integer(1, 9)}) {
            String when = "decaySteps = " + decaySteps;
            for (int step : new int[] {later, 0}) {
                for (boolean staircase : new boolean[] {false, true}) {
                    Expect.thrown(
                            IllegalArgumentException.class,
                            when,
                            () -> schedules.exponential(0.1, step, decaySteps, 0.9, staircase));
                    Expect.thrown(
                            IllegalArgumentException.class,
                            when,
                            () -> schedules.naturalExp(0.1, step, decaySteps, 0.5, staircase));
                }
            }
        }
    }

    private static void refused(DecaySchedules schedules, int step, int[] bounds, double[] values) {
        Expect.thrown(
                IllegalArgumentException.class,
                "%d bounds and %d values".formatted(bounds.length, values.length),
                () -> schedules.piecewise(step, bounds.clone(), values));
    }

    /** Three to five bounds, at least 10 apart. */
    private static int[] bounds(Draw draw) {
        int[] bounds = new int[draw.integer(3, 5)];
        int bound = 0;
        for (int i = 0; i < bounds.length; i++) {
            bound += draw.integer(10, 60);
            bounds[i] = bound;
        }
        return bounds;
    }

    /** Rates that fall and rise, no two of them alike. */
    private static double[] values(Draw draw, int n) {
        double[] values = new double[n];
        double value = draw.real(0.5, 1);
        for (int i = 0; i < n; i++) {
            values[i] = value;
            value *= i % 3 == 1 ? draw.real(1.2, 1.5) : draw.real(0.2, 0.5);
        }
        return values;
    }

    /**
     * Pairs of a step and the steps of a period: within periods 0 to 3, before and after their middle. The periods are
     * primes, so that their parts are no round numbers; the last pair is as large as an int allows.
     */
    private static int[][] places(Draw draw) {
        int[] primes = {61, 97, 37, 1009};
        int[][] places = new int[5][];
        for (int period = 0; period < primes.length; period++) {
            int decaySteps = primes[period];
            int tenth = period % 2 == 0 ? draw.integer(6, 8) : draw.integer(2, 4);
            places[period] = new int[] {period * decaySteps + tenth * decaySteps / 10, decaySteps};
        }
        places[4] = new int[] {2_000_000_000, 1_500_000_000};
        return places;
    }
}
