package exercise.graphmuladd;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import org.junit.jupiter.api.Test;

class GraphMulAddHiddenTest {

    /** Inputs of sizes that do not meet, so that neither two of them nor their sums and products are equal by accident. */
    private static double[] point(Draw draw) {
        double x = draw.real(0.5, 0.9);
        double y = draw.real(1.3, 1.9);
        double z = draw.real(3, 4);
        return new double[] {draw.chance(0.5) ? x : -x, draw.chance(0.5) ? y : -y, draw.chance(0.5) ? z : -z};
    }

    @Test
    void f_isTheSumTimesZ(MulAddGraph graph, Draw draw) {
        double[] at = point(draw);
        Close.check("f", at[0] * at[2] + at[1] * at[2], run(graph, at)[0]);
    }

    @Test
    void dfdx_isTheSlopeAlongX(MulAddGraph graph, Draw draw) {
        requireSlope("df/dx", 0, graph, draw);
    }

    @Test
    void dfdy_isTheSlopeAlongY(MulAddGraph graph, Draw draw) {
        requireSlope("df/dy", 1, graph, draw);
    }

    @Test
    void dfdz_isTheSlopeAlongZ(MulAddGraph graph, Draw draw) {
        requireSlope("df/dz", 2, graph, draw);
    }

    @Test
    void zeros_areHarmless(MulAddGraph graph, Draw draw) {
        double[] at = point(draw);
        Close.check("{f, dx, dy, dz}", new double[] {0, 0, 0, at[0] + at[1]}, graph.run(at[0], at[1], 0));
        Close.check("{f, dx, dy, dz}", new double[] {0, at[2], at[2], 0}, graph.run(at[0], -at[0], at[2]));
        Close.check("{f, dx, dy, dz}", new double[] {0, 0, 0, 0}, graph.run(0, 0, 0));
        double product = at[1] * at[2];
        Close.check("{f, dx, dy, dz}", new double[] {product, at[2], at[2], at[1]}, graph.run(0, at[1], at[2]));
        Close.check("{f, dx, dy, dz}", new double[] {product, at[2], at[2], at[1]}, graph.run(at[1], 0, at[2]));
        Close.check("{f, dx, dy, dz}", new double[] {0, at[2], at[2], 0}, graph.run(0, 0, at[2]));
    }

    @Test
    void equalInputs_stayThreeInputs(MulAddGraph graph, Draw draw) {
        double a = draw.real(1.5, 3);
        double b = draw.real(-9, -7);
        Close.check("{f, dx, dy, dz}", new double[] {2 * a * a, a, a, 2 * a}, graph.run(a, a, a));
        Close.check("{f, dx, dy, dz}", new double[] {2 * a * b, b, b, 2 * a}, graph.run(a, a, b));
        Close.check("{f, dx, dy, dz}", new double[] {a * a + a * b, a, a, a + b}, graph.run(a, b, a));
        Close.check("{f, dx, dy, dz}", new double[] {a * a + a * b, a, a, a + b}, graph.run(b, a, a));
    }

    /** A difference of two values of f would be lost in rounding here. */
    @Test
    void inputsOfAnySize_haveExactSlopes(MulAddGraph graph, Draw draw) {
        for (double size : new double[] {1e-100, 1e-9, 1e15, 1e100}) {
            double x = size * draw.real(1, 2);
            double y = size * draw.real(1, 2);
            double z = -size * draw.real(3, 4);
            double[] expected = {x * z + y * z, z, z, x + y};
            Close.check("{f, dx, dy, dz}", expected, graph.run(x, y, z), Close.RELATIVE, 0);
        }
    }

    private static void requireSlope(String name, int input, MulAddGraph graph, Draw draw) {
        double[] at = point(draw);
        double claimed = run(graph, at)[1 + input];
        double[] moved = {at[input]};
        GradientCheck.of(() -> {
                    at[input] = moved[0];
                    return (at[0] + at[1]) * at[2];
                })
                .check(name, moved, new double[] {claimed});
    }

    /** Returns four numbers, whatever they are. */
    private static double[] run(MulAddGraph graph, double[] at) {
        double[] result = graph.run(at[0], at[1], at[2]);
        Close.check("{f, dx, dy, dz}", new double[4], result, 0, Double.MAX_VALUE);
        return result;
    }
}
