package exercise.gradientchecker;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class GradientCheckerVisibleTest {

    private final double[] x = {1, 2, -1};

    /** The example of the statement: f = a² + 3ab + c, so the gradient at (1, 2, -1) is (8, 3, 1). */
    private static double f(double[] x) {
        return x[0] * x[0] + 3 * x[0] * x[1] + x[2];
    }

    @Test
    void rightGradient_isAccepted(Checker checker) {
        Report report = checker.check(GradientCheckerVisibleTest::f, x, new double[] {8, 3, 1}, 1e-3, 1e-6);
        Expect.that(report.ok(), "The right gradient is refused.", "正确的梯度被判为不合格。");
        Close.check("maxRel", 0, report.maxRel(), 0, 1e-9);
    }

    @Test
    void wrongGradient_followsTheExample(Checker checker) {
        Report report = checker.check(GradientCheckerVisibleTest::f, x, new double[] {8, -3, 1.1}, 1e-3, 1e-6);
        Expect.that(!report.ok(), "A wrong gradient is accepted.", "错误的梯度被判为合格。");
        Close.check("maxRel", 1, report.maxRel(), 0, 1e-9);
        Close.check("worst", 1, report.worst());
    }

    @Test
    void nan_neverPasses(Checker checker) {
        double[] analytic = {8, 3, Double.NaN};
        Report report = checker.check(GradientCheckerVisibleTest::f, x, analytic, 1e-3, 1e-6);
        Expect.that(!report.ok(), "A gradient with a NaN in it is accepted.", "含有 NaN 的梯度被判为合格。");
        Close.check("worst", 2, report.worst());
    }

    @Test
    void differentLengths_areRefused(Checker checker) {
        Expect.thrown(
                IllegalArgumentException.class,
                "two numbers in analytic and three in x",
                () -> checker.check(GradientCheckerVisibleTest::f, x, new double[] {8, 3}, 1e-3, 1e-6));
    }
}
