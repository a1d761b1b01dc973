package exercise.lrpolynomial;

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** The examples of the statement: from 0.1 to 0.01, with a way down of 100 steps. */
class LrPolynomialVisibleTest {

    @Test
    void once_followsARoot(PolynomialDecay polynomial) {
        int[] steps = {0, 25, 75, 100, 120};
        double[] expected = {0.1, 0.0879423, 0.055, 0.01, 0.01};
        Close.check("rates", expected, rates(polynomial, steps, 0.5, false), 1e-6, 1e-9);
    }

    @Test
    void inCycles_fallsAlongALine(PolynomialDecay polynomial) {
        int[] steps = {0, 50, 100, 101, 150, 200, 225};
        double[] expected = {0.1, 0.055, 0.01, 0.05455, 0.0325, 0.01, 0.0325};
        Close.check("rates", expected, rates(polynomial, steps, 1, true), 1e-6, 1e-9);
    }

    private static double[] rates(PolynomialDecay polynomial, int[] steps, double power, boolean cycle) {
        double[] rates = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            rates[i] = polynomial.lr(0.1, 0.01, steps[i], 100, power, cycle);
        }
        return rates;
    }
}
