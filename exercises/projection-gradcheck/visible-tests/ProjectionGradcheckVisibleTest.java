package exercise.projectiongradcheck;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import org.junit.jupiter.api.Test;

class ProjectionGradcheckVisibleTest {

    private final double[] x = {1, 2};

    /** The example of the statement, f(p, q) = (p q, p + 3 q, 5 p). */
    private static double[] f(double[] x) {
        return new double[] {x[0] * x[1], x[0] + 3 * x[1], 5 * x[0]};
    }

    private static double[] backward(double[] x, double[] v) {
        return new double[] {v[0] * x[1] + v[1] + 5 * v[2], v[0] * x[0] + 3 * v[1]};
    }

    @Test
    void rightBackward_hasNoMismatch(ProjectionChecker checker, Draw draw) {
        double mismatch = checker.mismatch(
                ProjectionGradcheckVisibleTest::f, ProjectionGradcheckVisibleTest::backward, x, 1e-3, draw.generator());
        Close.check("mismatch", 0, mismatch, 0, 1e-6);
    }

    /** Twice the right gradient: |2n - n| / (2|n| + |n|) = 1/3, whatever was drawn. */
    @Test
    void doubledBackward_hasAMismatchOfOneThird(ProjectionChecker checker, Draw draw) {
        double mismatch = checker.mismatch(
                ProjectionGradcheckVisibleTest::f,
                (at, v) -> {
                    double[] gradient = backward(at, v);
                    return new double[] {2 * gradient[0], 2 * gradient[1]};
                },
                x,
                1e-3,
                draw.generator());
        Close.check("mismatch", 1.0 / 3, mismatch, 0, 1e-6);
    }
}
