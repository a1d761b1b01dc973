package exercise.sigmoidcircuit;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import org.junit.jupiter.api.Test;

class SigmoidCircuitHiddenTest {

    private static final String ALL = "{dw0, dx0, dw1, dx1, dw2}";

    @Test
    void bias_getsTheSlopeOfTheSum(Circuit circuit, Draw draw) {
        requireSlope("df/dw2", 4, circuit, draw);
    }

    @Test
    void weights_getTheirInputs(Circuit circuit, Draw draw) {
        requireSlope("df/dw0", 0, circuit, draw);
        requireSlope("df/dw1", 2, circuit, draw);
    }

    @Test
    void inputs_getTheirWeights(Circuit circuit, Draw draw) {
        requireSlope("df/dx0", 1, circuit, draw);
        requireSlope("df/dx1", 3, circuit, draw);
    }

    @Test
    void numbers_areNotRounded(Circuit circuit, Draw draw) {
        requireSlopes(circuit, point(draw));
        // large and small factors, whose products are still of ordinary size
        double[] at = point(draw);
        requireSlopes(circuit, new double[] {1e6 * at[0], 1e-6 * at[1], 1e-6 * at[2], 1e6 * at[3], at[4]});
    }

    private static void requireSlopes(Circuit circuit, double[] at) {
        double half = sum(at) / 2;
        // the sigmoid's slope in another form: 1 / (4 cosh²(q / 2))
        double slope = 1 / (4 * Math.cosh(half) * Math.cosh(half));
        double[] expected = {slope * at[1], slope * at[0], slope * at[3], slope * at[2], slope};
        Close.check(ALL, expected, run(circuit, at));
    }

    @Test
    void slope_isTheSameOnBothSides(Circuit circuit, Draw draw) {
        double[] at = point(draw);
        double[] mirrored = {-at[0], at[1], -at[2], at[3], -at[4]};
        Close.check("df/dw2 for the negative sum", run(circuit, at)[4], run(circuit, mirrored)[4]);
    }

    @Test
    void zeroInputs_silenceTheirWeights(Circuit circuit, Draw draw) {
        double[] at = point(draw);
        double[] silent = {at[0], 0, at[2], 0, 0};
        Close.check(ALL, new double[] {0, at[0] / 4, 0, at[2] / 4, 0.25}, run(circuit, silent));
        double[] weightless = {0, at[1], 0, at[3], 0};
        Close.check(ALL, new double[] {at[1] / 4, 0, at[3] / 4, 0, 0.25}, run(circuit, weightless));
    }

    private static void requireSlope(String name, int argument, Circuit circuit, Draw draw) {
        double[] at = point(draw);
        double claimed = run(circuit, at)[argument];
        double[] moved = {at[argument]};
        GradientCheck.of(() -> {
                    at[argument] = moved[0];
                    return 1 / (1 + Math.exp(-sum(at)));
                })
                .check(name, moved, new double[] {claimed});
    }

    /** Five numbers of sizes that do not meet, with a sum between -4 and 4 that is not near 0. */
    private static double[] point(Draw draw) {
        double[] at;
        do {
            at = new double[] {
                signed(draw, 0.5, 0.7),
                signed(draw, 0.8, 1),
                signed(draw, 1.1, 1.3),
                signed(draw, 1.4, 1.6),
                signed(draw, 0.2, 0.4)
            };
        } while (Math.abs(sum(at)) < 0.5);
        return at;
    }

    private static double signed(Draw draw, double low, double high) {
        double size = draw.real(low, high);
        return draw.chance(0.5) ? size : -size;
    }

    private static double sum(double[] at) {
        return at[0] * at[1] + at[2] * at[3] + at[4];
    }

    /** Returns five numbers, whatever they are. */
    private static double[] run(Circuit circuit, double[] at) {
        double[] result = circuit.gradients(at[0], at[1], at[2], at[3], at[4]);
        Close.check(ALL, new double[5], result, 0, Double.MAX_VALUE);
        return result;
    }
}
