package exercise.newtonstep;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Separate;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NewtonStepHiddenTest {

    @Test
    void quadratic_isSolvedInOneStep(NewtonMethod method, Draw draw) {
        double a = draw.real(3, 5);
        double b = draw.real(3, 5);
        double c = draw.real(3, 5);
        double[] r = draw.vector(3, 0.5, 1.2);
        double[][] h = {{a, r[0], -r[1]}, {r[0], b, r[2]}, {-r[1], r[2], c}};
        checkOneStep(method, draw, new double[][] {{a}});
        checkOneStep(method, draw, h);
        checkOneStep(method, draw, new double[][] {{a, r[0]}, {r[0], b}});
    }

    /** A function divided by a large number has a small Hessian, and the same stationary point as before. */
    @Test
    void scaleOfTheFunction_doesNotMatter(NewtonMethod method, Draw draw) {
        double[] r = draw.vector(3, 0.5, 1.2);
        for (double scale : new double[] {1e-20, 1e-8, 1e12}) {
            double[] diagonal = draw.vector(3, 3 * scale, 5 * scale);
            double[][] h = {
                {diagonal[0], scale * r[0], -scale * r[1]},
                {scale * r[0], diagonal[1], scale * r[2]},
                {-scale * r[1], scale * r[2], diagonal[2]}
            };
            double[] stationary = draw.vector(3);
            double[] x = method.solve(x0 -> times(h, minus(x0, stationary)), x0 -> copy(h), draw.vector(3), 1, 0);
            Close.check("x", stationary, x);
        }
    }

    /** Newton's method looks for a stationary point, not for a minimum. */
    @Test
    void saddle_isAStationaryPointToo(NewtonMethod method, Draw draw) {
        double mixed = draw.real(0.5, 1);
        checkOneStep(method, draw, new double[][] {{draw.real(2, 3), mixed}, {mixed, -draw.real(2, 3)}});
        // a maximum: the step leads uphill from wherever it starts
        checkOneStep(method, draw, new double[][] {{-draw.real(2, 3), mixed}, {mixed, -draw.real(2, 3)}});
    }

    @Test
    void zeroOnTheDiagonal_isNoObstacle(NewtonMethod method, Draw draw) {
        for (int sign : new int[] {1, -1}) {
            double mixed = sign * draw.real(0.5, 2);
            // three to one against the sign: from there the step leads uphill
            checkOneStep(method, draw, new double[][] {{0, mixed}, {mixed, draw.real(1, 2)}}, -3 * sign, 1);
            double a = sign * draw.real(1, 2);
            double b = draw.real(0.5, 0.9);
            checkOneStep(method, draw, new double[][] {{0, a, b}, {a, 0, mixed}, {b, mixed, 0}});
            // here the zero appears only when the first row has been subtracted from the second
            checkOneStep(method, draw, new double[][] {{a, a, b}, {a, a, -b}, {b, -b, mixed}});
        }
    }

    /**
     * f = Σ (exp(z) − exp(goal) z) with z = M x. In z the coordinates go their own ways, by e ← e − 1 + exp(−e) for the
     * distance e from the goal.
     */
    @Test
    void curvedFunction_isFollowedStepByStep(NewtonMethod method, Draw draw) {
        Exponentials f = new Exponentials(draw);
        for (int steps = 1; steps <= 3; steps++) {
            double[] start = f.start(draw);
            double[] distance = minus(times(f.matrix, start), f.goal);
            for (int step = 0; step < steps; step++) {
                for (int i = 0; i < 3; i++) {
                    distance[i] += Math.exp(-distance[i]) - 1;
                }
            }
            double[] x = method.solve(f::gradient, f::hessian, start.clone(), steps, 0);
            Close.check("x", new double[3], x, 0, Double.MAX_VALUE);
            Close.check("M · x", distance, minus(times(f.matrix, x), f.goal), 1e-7, 1e-9);
        }
    }

    @Test
    void curvedFunction_isSolvedInAFewSteps(NewtonMethod method, Draw draw) {
        Exponentials f = new Exponentials(draw);
        double[] x = method.solve(f::gradient, f::hessian, f.start(draw), 8, 0);
        Close.check("x", new double[3], x, 0, Double.MAX_VALUE);
        Close.check("M · x", f.goal, times(f.matrix, x), 1e-9, 1e-9);
    }

    /** On Σ x⁴ a step multiplies x by 2/3 and the gradient by 8/27. Four equal sizes: norms of all kinds differ twofold. */
    @Test
    void smallGradient_endsTheLoop(NewtonMethod method, Draw draw) {
        double size = draw.real(0.05, 0.15);
        double[] start = new double[4];
        for (int i = 0; i < 4; i++) {
            start[i] = draw.chance(0.5) ? size : -size;
        }
        int last = draw.integer(3, 5);
        double normBefore = 8 * Math.pow(size, 3) * Math.pow(8.0 / 27, last - 1);
        double normThere = normBefore * 8 / 27;
        for (double tolerance : new double[] {normBefore / 1.4, normThere * 1.4}) {
            double[] x = method.solve(
                    NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, start.clone(), 60, tolerance);
            Close.check("x", scaled(start, Math.pow(2.0 / 3, last)), x);
        }
    }

    /** A gradient of (3, 4) or that times a power of two: its norm is 5, without any rounding. */
    @Test
    void equalNorm_doesNotEndTheLoop(NewtonMethod method, Draw draw) {
        double unit = Math.pow(2, draw.integer(-2, 3));
        double[] x = method.solve(
                p -> new double[] {3 * unit, 4 * unit},
                p -> new double[][] {{1, 0}, {0, 1}},
                new double[] {0, 0},
                1,
                5 * unit);
        Close.check("x", new double[] {-3 * unit, -4 * unit}, x);
    }

    @Test
    void maxIter_endsTheLoop(NewtonMethod method, Draw draw) {
        double[] start = draw.vector(3);
        for (int steps : new int[] {0, 1, draw.integer(3, 5)}) {
            double[] x = method.solve(
                    NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, start.clone(), steps, 1e-12);
            Close.check("x", scaled(start, Math.pow(2.0 / 3, steps)), x);
        }
    }

    /** The Hessian of the point where the steps are used up is not needed, so it may be singular. */
    @Test
    void usedUpSteps_needNoHessian(NewtonMethod method, Draw draw) {
        double[] start = draw.vector(2);
        double[] g = draw.vector(2);
        double[] none = method.solve(x -> g.clone(), x -> new double[2][2], start.clone(), 0, 1e-9);
        Close.check("x", start, none);
        double[] one = method.solve(x -> g.clone(), x -> unitAt(start, x), start.clone(), 1, 1e-9);
        Close.check("x", minus(start, g), one);
    }

    /** At 0 the Hessian of Σ x⁴ is singular, but no step is needed there. */
    @Test
    void stationaryStart_needsNoStep(NewtonMethod method, Draw draw) {
        double[] x = method.solve(
                NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, new double[3], 5, draw.real(1e-9, 1e-6));
        Close.check("x", new double[3], x);
    }

    /** A second row that is twice the first, and no curvature at all: both are singular without any rounding. */
    @Test
    void singularHessian_isReported(NewtonMethod method, Draw draw) {
        double a = draw.vector(1)[0];
        double b = draw.vector(1)[0];
        double[][][] hessians = {
            {{a, 2 * a}, {2 * a, 4 * a}},
            {{0, 0}, {0, 0}},
            {{0, 0}, {0, b}},
            {{b, 0}, {0, 0}},
            {{0}},
            {{a, 2 * a, 0}, {2 * a, 4 * a, 0}, {0, 0, b}},
            {{b, 0, 0}, {0, a, 2 * a}, {0, 2 * a, 4 * a}}
        };
        for (double[][] h : hessians) {
            // no multiple of the rows, so there is no solution either
            double[] none = {draw.real(1, 2), -draw.real(1, 2), draw.real(1, 2)};
            // and here there are many
            double[] many = times(h, draw.vector(h.length, 1, 2));
            for (double[] g : new double[][] {Arrays.copyOf(none, h.length), many}) {
                if (Arrays.stream(g).anyMatch(slope -> slope != 0)) {
                    Expect.thrown(
                            IllegalStateException.class,
                            "a singular Hessian",
                            () -> method.solve(x -> g.clone(), x -> copy(h), draw.vector(h.length), 4, 1e-9));
                }
            }
        }
    }

    @Test
    void singularHessian_isReportedLater(NewtonMethod method, Draw draw) {
        double[] start = draw.vector(2);
        double[] g = draw.vector(2);
        Expect.thrown(
                IllegalStateException.class,
                "a Hessian that is singular after a step",
                () -> method.solve(x -> g.clone(), x -> unitAt(start, x), start.clone(), 2, 1e-9));
    }

    @Test
    void results_areNewArrays(NewtonMethod method, Draw draw) {
        for (int steps : new int[] {0, 1, 3}) {
            double[] start = draw.vector(2);
            double[] first = method.solve(NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, start, steps, 0);
            Separate.check("x", first, start);
            double[] second = method.solve(NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, start, steps, 0);
            Separate.check("x", second, start, first);
        }
        // flat enough from the start
        double[] flat = draw.vector(2);
        double[] x = method.solve(NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, flat, 5, 1e9);
        Separate.check("x", x, flat);
    }

    @Test
    void start_isLeftAlone(NewtonMethod method, Draw draw) {
        double[] start = draw.vector(3);
        Unchanged unchanged = Unchanged.of("x0", start);
        method.solve(NewtonStepHiddenTest::cubes, NewtonStepHiddenTest::squares, start, 2, 1e-9);
        unchanged.check();
    }

    private static void checkOneStep(NewtonMethod method, Draw draw, double[][] h) {
        checkOneStep(method, draw, h, draw.vector(h.length));
    }

    private static void checkOneStep(NewtonMethod method, Draw draw, double[][] h, double... distance) {
        double[] start = draw.vector(h.length);
        double[] stationary = minus(start, distance);
        double[] x = method.solve(x0 -> times(h, minus(x0, stationary)), x0 -> copy(h), start, 1, 1e-12);
        Close.check("x", stationary, x);
    }

    /** Returns the unit matrix if {@code x} is {@code start}, elsewhere zeros. */
    private static double[][] unitAt(double[] start, double[] x) {
        double one = Arrays.equals(start, x) ? 1 : 0;
        return new double[][] {{one, 0}, {0, one}};
    }

    private static double[] cubes(double[] x) {
        double[] cubes = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            cubes[i] = 4 * x[i] * x[i] * x[i];
        }
        return cubes;
    }

    private static double[][] squares(double[] x) {
        double[][] squares = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            squares[i][i] = 12 * x[i] * x[i];
        }
        return squares;
    }

    /** Returns a matrix that the solution may change. */
    private static double[][] copy(double[][] h) {
        return Arrays.stream(h).map(double[]::clone).toArray(double[][]::new);
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += matrix[i][j] * x[j];
            }
        }
        return product;
    }

    private static double[] minus(double[] x, double[] y) {
        double[] difference = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            difference[i] = x[i] - y[i];
        }
        return difference;
    }

    private static double[] scaled(double[] x, double factor) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return scaled;
    }

    /** f(x) = Σ (exp(z) − exp(goal) · z) with z = M x: its minimum is where M x is the goal. */
    private static final class Exponentials {

        private final double[][] matrix;
        private final double[] goal;

        Exponentials(Draw draw) {
            matrix = draw.matrix(3, 3, 0.1, 0.4);
            for (int i = 0; i < 3; i++) {
                matrix[i][i] = draw.real(1, 1.5);
            }
            goal = draw.vector(3, -1, 1);
        }

        /** Returns a point whose z is above the goal everywhere, as all entries of M are positive. */
        double[] start(Draw draw) {
            double[] x = draw.vector(3, 0.2, 0.4);
            double[] z = goal.clone();
            // a few Gauss-Seidel sweeps bring M x close enough to the goal; what is left belongs to the start
            double[] solution = new double[3];
            for (int sweep = 0; sweep < 60; sweep++) {
                for (int i = 0; i < 3; i++) {
                    double rest = z[i];
                    for (int j = 0; j < 3; j++) {
                        rest -= j == i ? 0 : matrix[i][j] * solution[j];
                    }
                    solution[i] = rest / matrix[i][i];
                }
            }
            for (int i = 0; i < 3; i++) {
                x[i] += solution[i];
            }
            return x;
        }

        double[] gradient(double[] x) {
            double[] z = times(matrix, x);
            double[] g = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    g[j] += matrix[i][j] * (Math.exp(z[i]) - Math.exp(goal[i]));
                }
            }
            return g;
        }

        double[][] hessian(double[] x) {
            double[] z = times(matrix, x);
            double[][] h = new double[3][3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 3; k++) {
                        h[j][k] += matrix[i][j] * Math.exp(z[i]) * matrix[i][k];
                    }
                }
            }
            return h;
        }
    }
}
