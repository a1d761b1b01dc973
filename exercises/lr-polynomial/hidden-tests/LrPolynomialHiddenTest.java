package exercise.lrpolynomial;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

/** Asks for several rates before it judges the first: one rate can be right by accident. */
class LrPolynomialHiddenTest {

    @Test
    void start_isLr0(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = draw.integer(20, 200);
        double[] rates = {
            polynomial.lr(lr0, lrEnd, 0, decaySteps, 1, false), polynomial.lr(lr0, lrEnd, 0, decaySteps, 2.5, false),
        };
        Close.check("rates", new double[] {lr0, lr0}, rates);
    }

    @Test
    void powerOfOne_isAStraightLine(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = 10 * draw.integer(3, 20) + 3;
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int step = within(draw, i, decaySteps);
            rates[i] = polynomial.lr(lr0, lrEnd, step, decaySteps, 1, false);
            // the mean of both ends, weighted by how near they are
            expected[i] = (lr0 * (decaySteps - step) + lrEnd * step) / decaySteps;
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void power_bendsTheLine(PolynomialDecay polynomial, Draw draw) {
        double[] powers = {0.5, 2, 3, draw.real(1.2, 1.8)};
        double lr0 = draw.real(1, 3);
        int decaySteps = 10 * draw.integer(3, 20) + 3;
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int step = within(draw, i, decaySteps);
            rates[i] = polynomial.lr(lr0, 0, step, decaySteps, powers[i], false);
            expected[i] = lr0 * Math.exp(powers[i] * (Math.log(decaySteps - step) - Math.log(decaySteps)));
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void end_isLrEnd(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = draw.integer(2, 200);
        double[] rates = {
            polynomial.lr(lr0, lrEnd, decaySteps, decaySteps, 0.5, false),
            polynomial.lr(lr0, lrEnd, decaySteps, decaySteps, 2, false),
        };
        Close.check("rates", new double[] {lrEnd, lrEnd}, rates);
    }

    @Test
    void afterTheEnd_lrEndHolds(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = 10 * draw.integer(3, 20) + 3;
        double[] powers = {0.5, 1, 2, 1.5, 3, 1};
        double[] rates = new double[6];
        double[] expected = new double[6];
        for (int i = 0; i < 6; i++) {
            int step = i < 4 ? decaySteps + within(draw, i, decaySteps) : i == 4 ? decaySteps + 1 : Integer.MAX_VALUE;
            rates[i] = polynomial.lr(lr0, lrEnd, step, decaySteps, powers[i], false);
            expected[i] = lrEnd;
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void cycleAtStepZero_isLr0(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        Close.check("rate", lr0, polynomial.lr(lr0, lrEnd, 0, draw.integer(20, 200), draw.real(0.5, 2), true));
    }

    @Test
    void firstCycle_isTheWayWithoutCycling(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = 10 * draw.integer(3, 20) + 3;
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int step = within(draw, i, decaySteps);
            rates[i] = polynomial.lr(lr0, lrEnd, step, decaySteps, 1, true);
            expected[i] = (lr0 * (decaySteps - step) + lrEnd * step) / decaySteps;
        }
        Close.check("rates", expected, rates);
    }

    @Test
    void laterCycles_areStretched(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = 10 * draw.integer(3, 20) + 3;
        double[] powers = {1, 2, 0.5, 1.5};
        double[] rates = new double[4];
        double[] expected = new double[4];
        for (int i = 0; i < 4; i++) {
            int end = decaySteps * (i + 2);
            int left = within(draw, i, decaySteps);
            rates[i] = polynomial.lr(lr0, lrEnd, end - left, decaySteps, powers[i], true);
            double share = Math.exp(powers[i] * Math.log((double) left / end));
            expected[i] = share * lr0 + (1 - share) * lrEnd;
        }
        Close.check("rates", expected, rates);
        // the first step of the third way is the one after a multiple
        double jump = polynomial.lr(lr0, lrEnd, 2 * decaySteps + 1, decaySteps, 1, true);
        double left = (decaySteps - 1.0) / (3.0 * decaySteps);
        Close.check("rate", left * lr0 + (1 - left) * lrEnd, jump);
    }

    /** The second way is 3e9 steps long, more than an int can hold. */
    @Test
    void longWays_areNoDifferent(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        double[] rates = {
            polynomial.lr(lr0, lrEnd, 1_000_000_000, 1_500_000_000, 1, false),
            polynomial.lr(lr0, lrEnd, 1_000_000_000, 1_500_000_000, 1, true),
            polynomial.lr(lr0, lrEnd, 2_000_000_000, 1_500_000_000, 1, true),
        };
        double third = (lr0 + 2 * lrEnd) / 3;
        Close.check("rates", new double[] {third, third, third}, rates);
    }

    @Test
    void cycles_endAtLrEnd(PolynomialDecay polynomial, Draw draw) {
        double lr0 = draw.real(1, 3);
        double lrEnd = draw.real(0.2, 0.6);
        int decaySteps = draw.integer(20, 200);
        double power = draw.real(0.5, 2);
        double[] rates = new double[4];
        for (int cycle = 1; cycle <= 4; cycle++) {
            rates[cycle - 1] = polynomial.lr(lr0, lrEnd, cycle * decaySteps, decaySteps, power, true);
        }
        Close.check("rates", new double[] {lrEnd, lrEnd, lrEnd, lrEnd}, rates);
        // here step times the reciprocal of decaySteps is rounded to more than a whole number
        int[] steps = {2100, 4200, 4500, 8400};
        for (int i = 0; i < 4; i++) {
            rates[i] = polynomial.lr(lr0, lrEnd, steps[i], 300, 1, true);
        }
        Close.check("rates", new double[] {lrEnd, lrEnd, lrEnd, lrEnd}, rates);
    }

    @Test
    void decaySteps_mustBePositive(PolynomialDecay polynomial, Draw draw) {
        int later = draw.integer(1, 100);
        // one is the shortest way down, and allowed
        polynomial.lr(0.1, 0.01, later, 1, 1, false);
        for (int decaySteps : new int[] {0, -draw.integer(1, 9)}) {
            for (int step : new int[] {later, 0}) {
                for (boolean cycle : new boolean[] {false, true}) {
                    Expect.thrown(
                            IllegalArgumentException.class,
                            "decaySteps = " + decaySteps,
                            () -> polynomial.lr(0.1, 0.01, step, decaySteps, 1, cycle));
                }
            }
        }
    }

    /** A number of steps in the i-th quarter of a way, away from both ends and from the middle. */
    private static int within(Draw draw, int i, int decaySteps) {
        int[] tenths = {1, 3, 7, 9};
        return tenths[i] * decaySteps / 10 + draw.integer(0, 1);
    }
}
