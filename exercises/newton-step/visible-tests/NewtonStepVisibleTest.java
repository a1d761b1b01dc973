package exercise.newtonstep;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class NewtonStepVisibleTest {

    /** The example of the statement: f = x² + xy + y² − 5x − 4y, with its minimum at (2, 1). */
    @Test
    void example_isSolvedInOneStep(NewtonMethod method) {
        double[] x = method.solve(
                p -> new double[] {2 * p[0] + p[1] - 5, p[0] + 2 * p[1] - 4},
                p -> new double[][] {{2, 1}, {1, 2}},
                new double[] {0, 0},
                1,
                1e-9);
        Close.check("x", new double[] {2, 1}, x);
    }

    /** f = x⁴: g / H = 4x³ / 12x² = x / 3, so 27 goes to 18, 12 and 8. */
    @Test
    void fourthPower_losesAThirdEachStep(NewtonMethod method) {
        double[] x = method.solve(
                p -> new double[] {4 * p[0] * p[0] * p[0]},
                p -> new double[][] {{12 * p[0] * p[0]}},
                new double[] {27},
                3,
                1e-9);
        Close.check("x", new double[] {8}, x);
    }

    @Test
    void multipleRows_areReported(NewtonMethod method) {
        Expect.thrown(
                IllegalStateException.class,
                "a singular Hessian",
                () -> method.solve(
                        p -> new double[] {1, 3}, p -> new double[][] {{1, 2}, {2, 4}}, new double[] {0, 0}, 5, 1e-9));
    }
}
