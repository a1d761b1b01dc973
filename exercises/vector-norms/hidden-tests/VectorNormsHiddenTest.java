package exercise.vectornorms;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import org.junit.jupiter.api.Test;

class VectorNormsHiddenTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void oneNorm_addsTheSizes(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 5, 0.5, 2);
        x[draw.integer(0, 4)] = 0;
        double sum = 0;
        for (double value : x) {
            sum += Math.sqrt(value * value);
        }
        Close.check("‖x‖₁", sum, norm(norms, x, 1));
    }

    @Test
    void twoNorm_isTheLength(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 6, 0.5, 2);
        x[draw.integer(0, 5)] = 0;
        Close.check("‖x‖₂", length(x), norm(norms, x, 2));
    }

    @Test
    void otherNorms_takeTheirOwnPowerAndRoot(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 5, 0.5, 2);
        x[draw.integer(0, 4)] = 0;
        double cubes = 0;
        double powers = 0;
        for (double value : x) {
            double size = Math.max(value, -value);
            cubes += size * size * size;
            powers += size * size * Math.sqrt(size);
        }
        Close.check("‖x‖₃", Math.cbrt(cubes), norm(norms, x, 3));
        Close.check("the norm for p = 2.5", Math.exp(Math.log(powers) / 2.5), norm(norms, x, 2.5));
    }

    /** The largest entry is a positive one as often as a negative one. */
    @Test
    void maxNorm_isTheLargestSize(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 5, 0.5, 2);
        int place = draw.integer(0, x.length - 1);
        double largest = draw.real(2.5, 4);
        x[place] = largest;
        Close.check("‖x‖∞", largest, norm(norms, x, INFINITY));
        x[place] = -largest;
        Close.check("‖x‖∞", largest, norm(norms, x, INFINITY));
    }

    @Test
    void maxNorm_ofNegativeEntriesIsPositive(VectorNorm norms, Draw draw) {
        double[] x = draw.vector(4, -2, -0.5);
        double smallest = draw.real(-4, -2.5);
        x[draw.integer(0, 3)] = smallest;
        Close.check("‖x‖∞", -smallest, norm(norms, x, INFINITY));
    }

    @Test
    void scaledVector_hasTheScaledNorm(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 5, 0.5, 2);
        double factor = -draw.real(2, 3);
        for (double p : new double[] {1, 2, 3, 4.5, INFINITY}) {
            double one = norm(norms, x, p);
            Close.check("the norm of a multiple of x", -factor * one, norm(norms, scaled(x, factor), p));
            Close.check("the norm of a single number", -factor, norm(norms, new double[] {factor}, p));
        }
    }

    /** The vectors point nearly the same way, where the inequality is close to an equality. */
    @Test
    void detour_isNeverShorter(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 5, 0.5, 2);
        double[] y = x.clone();
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] *= draw.real(0.8, 1.25);
            sum[i] = x[i] + y[i];
        }
        for (double p : new double[] {1, 1.5, 2, 3, INFINITY}) {
            double detour = norm(norms, x, p) + norm(norms, y, p);
            Expect.that(
                    norm(norms, sum, p) <= detour * (1 + 1e-9),
                    "The norm of x + y is larger than the norms of x and y together.",
                    "x + y 的范数大于 x 与 y 的范数之和。");
        }
    }

    /** Sizes above 2 in pairs of opposite signs: a forgotten root makes them grow, a forgotten sign makes them vanish. */
    @Test
    void norms_shrinkAsPGrows(VectorNorm norms, Draw draw) {
        double[] x = mixed(draw, 4, 2, 3);
        double before = norm(norms, x, 1);
        for (double p : new double[] {1.5, 2, 3, 8, INFINITY}) {
            double now = norm(norms, x, p);
            Expect.that(
                    now <= before * (1 + 1e-9),
                    "For the same vector a larger p gives a larger norm; it should not.",
                    "同一个向量，p 变大时范数反而变大了，这不应该发生。");
            before = now;
        }
    }

    @Test
    void hugeEntries_doNotOverflow(VectorNorm norms, Draw draw) {
        agreesAtScale(norms, draw, 1e200);
        agreesWithUnequalSizes(norms, draw, 1e200);
    }

    @Test
    void tinyEntries_doNotVanish(VectorNorm norms, Draw draw) {
        agreesAtScale(norms, draw, 1e-200);
        agreesWithUnequalSizes(norms, draw, 1e-200);
    }

    private static void agreesAtScale(VectorNorm norms, Draw draw, double scale) {
        double[] x = mixed(draw, 5, 0.5, 2);
        x[0] = draw.real(3, 4);
        double[] scaled = scaled(x, scale);
        closely("‖x‖∞", x[0] * scale, norm(norms, scaled, INFINITY));
        closely("‖x‖₂", length(x) * scale, norm(norms, scaled, 2));
        double fourths = 0;
        for (double value : x) {
            fourths += value * value * value * value;
        }
        closely("the norm for p = 4", Math.sqrt(Math.sqrt(fourths)) * scale, norm(norms, scaled, 4));
    }

    /** Whoever scales by the largest number, and not by the largest size, scales by nearly nothing here. */
    private static void agreesWithUnequalSizes(VectorNorm norms, Draw draw, double scale) {
        double unit = draw.real(1, 2) * scale;
        for (double negligible : new double[] {0, 1e-300}) {
            double[] sizes = {-3 * unit, -4 * unit, negligible};
            double[] x = new double[3];
            int[] order = draw.permutation(3);
            for (int i = 0; i < 3; i++) {
                x[i] = sizes[order[i]];
            }
            closely("‖x‖∞", 4 * unit, norm(norms, x, INFINITY));
            closely("‖x‖₁", 7 * unit, norm(norms, x, 1));
            closely("‖x‖₂", 5 * unit, norm(norms, x, 2));
            closely("the norm for p = 4", Math.sqrt(Math.sqrt(337)) * unit, norm(norms, x, 4));
        }
    }

    /** n entries of size c have the norm c · n^(1/p); c^401 is beyond the range of double, and an odd p keeps signs. */
    @Test
    void largeP_doesNotOverflow(VectorNorm norms, Draw draw) {
        double p = 2 * draw.integer(200, 250) + 1;
        for (double size : new double[] {draw.real(10, 20), draw.real(0.05, 0.1)}) {
            double[] x = {size, -size, -size, size, size};
            closely("the norm for a large p", size * Math.exp(Math.log(5) / p), norm(norms, x, p));
        }
    }

    @Test
    void emptyVector_hasLengthZero(VectorNorm norms) {
        for (double p : new double[] {1, 2, 3.5, INFINITY}) {
            Close.check("the norm of an empty vector", 0, norm(norms, new double[0], p));
        }
    }

    @Test
    void zeroVector_hasLengthZero(VectorNorm norms) {
        for (double p : new double[] {1, 2, 3.5, INFINITY}) {
            Close.check("the norm of a vector of zeros", 0, norm(norms, new double[3], p));
        }
    }

    @Test
    void pBelowOne_isRefused(VectorNorm norms, Draw draw) {
        for (double p : new double[] {Math.nextDown(1.0), 0.5, 0, -1, -2, Double.NEGATIVE_INFINITY}) {
            Expect.thrown(IllegalArgumentException.class, "p < 1", () -> norm(norms, draw.vector(3), p));
            Expect.thrown(IllegalArgumentException.class, "p < 1", () -> norm(norms, new double[0], p));
            Expect.thrown(IllegalArgumentException.class, "p < 1", () -> norm(norms, new double[2], p));
        }
    }

    @Test
    void pThatIsNoNumber_isRefused(VectorNorm norms, Draw draw) {
        Expect.thrown(IllegalArgumentException.class, "p = NaN", () -> norm(norms, draw.vector(3), Double.NaN));
    }

    @Test
    void vector_isLeftAlone(VectorNorm norms, Draw draw) {
        for (double p : new double[] {1, 2, 3, INFINITY}) {
            double[] x = mixed(draw, 4, 0.5, 2);
            Unchanged vector = Unchanged.of("x", x);
            norms.norm(x, p);
            vector.check();
        }
    }

    /** Calls with a copy, so that only one test minds if the vector is changed. */
    private static double norm(VectorNorm norms, double[] x, double p) {
        return norms.norm(x.clone(), p);
    }

    /** Without the tolerance around zero, which would forgive anything to a tiny number. */
    private static void closely(String what, double expected, double actual) {
        Close.check(what, expected, actual, Close.RELATIVE, 0);
    }

    private static double length(double[] x) {
        double length = 0;
        for (double value : x) {
            length = Math.hypot(length, value);
        }
        return length;
    }

    /** Returns sizes in {@code [low, high)} with the signs + − + − … in random order: there are always both. */
    private static double[] mixed(Draw draw, int n, double low, double high) {
        double[] x = draw.vector(n, low, high);
        int[] order = draw.permutation(n);
        for (int i = 0; i < n; i++) {
            x[i] = order[i] % 2 == 0 ? x[i] : -x[i];
        }
        return x;
    }

    private static double[] scaled(double[] x, double factor) {
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = factor * x[i];
        }
        return scaled;
    }
}
