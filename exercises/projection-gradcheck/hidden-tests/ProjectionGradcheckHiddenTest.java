package exercise.projectiongradcheck;

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/**
 * One random direction can miss an error, or land where both slopes nearly vanish and rounding is all there is. So a
 * right backward pass needs one small mismatch of several, and a wrong one needs a large one: neither fails by bad luck.
 */
class ProjectionGradcheckHiddenTest {

    private static final double H = 1e-3;

    @Test
    void rightLayers_match(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(6);
        List<Layer> layers = List.of(softmax(), affine(draw, 4, 6), norm(), affine(draw, 3, 6), affine(draw, 7, 6));
        for (Layer layer : layers) {
            double smallest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < 3; i++) {
                double mismatch = checker.mismatch(layer.f(), layer.vjp(), x.clone(), 1e-4, draw.generator());
                smallest = Math.min(smallest, Math.abs(mismatch));
            }
            Expect.that(
                    smallest < 1e-2,
                    "A right backward pass has a large mismatch, again and again.",
                    "正确的反向传播多次得到很大的偏差。");
        }
    }

    /** Who moves one array and keeps what f returned finds both results equal. */
    @Test
    void resultThatIsTheArgument_isMeasured(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(4);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            double mismatch = checker.mismatch(at -> at, (at, v) -> v, x.clone(), 1e-4, draw.generator());
            smallest = Math.min(smallest, Math.abs(mismatch));
        }
        Expect.that(
                smallest < 1e-6,
                "The identity, which returns the array that it gets, has a large mismatch.",
                "恒等函数返回的就是传入的数组，对它却得到很大的偏差。");
    }

    @Test
    void plantedErrors_areFound(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(6);
        Layer affine = affine(draw, 4, 6);
        BinaryOperator<double[]> flippedRow = (at, v) -> {
            double[] flipped = v.clone();
            flipped[0] = -flipped[0];
            return affine.vjp().apply(at, flipped);
        };
        List<Layer> planted = List.of(
                new Layer(softmax().f(), ProjectionGradcheckHiddenTest::diagonalOfSoftmax),
                new Layer(affine.f(), flippedRow),
                new Layer(norm().f(), ProjectionGradcheckHiddenTest::normWithConstantVariance));
        for (Layer layer : planted) {
            double largest = 0;
            for (int i = 0; i < 6; i++) {
                double mismatch = checker.mismatch(layer.f(), layer.vjp(), x.clone(), H, draw.generator());
                largest = Math.max(largest, Math.abs(mismatch));
            }
            Expect.that(
                    largest > 1e-2,
                    "A wrong backward pass of softmax, of an affine layer or of a normalisation is not noticed.",
                    "softmax、全连接层或归一化层的反向传播有错，却没有被发现。");
        }
    }

    @Test
    void wrongFactors_haveTheirMismatch(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(5);
        Layer affine = affine(draw, 3, 5);
        long seed = draw.seed();
        double[] factors = {2, 0.5, -1, 0, -3};
        double[] mismatches = {1.0 / 3, 1.0 / 3, 1, 1, 1};
        for (int i = 0; i < factors.length; i++) {
            double factor = factors[i];
            BinaryOperator<double[]> vjp = (at, v) -> times(factor, affine.vjp().apply(at, v));
            double mismatch = checker.mismatch(affine.f(), vjp, x.clone(), H, draw.generator(seed));
            Close.check("mismatch", mismatches[i], mismatch, 0, 1e-5);
        }
    }

    @Test
    void tinyNumbers_areNotDividedBy(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(5);
        Layer affine = affine(draw, 3, 5);
        Spy spy = new Spy(
                at -> times(1e-12, affine.f().apply(at)),
                (at, v) -> times(2e-12, affine.vjp().apply(at, v)));
        double mismatch = Math.abs(spy.ask(checker, x, draw.generator()));
        Close.check("mismatch", Math.abs(spy.numeric() - spy.analytic()) / 1e-8, mismatch, 1e-6, 1e-9);
    }

    @Test
    void constantFunction_matchesItsZeroGradient(ProjectionChecker checker, Draw draw) {
        double[] output = draw.vector(3);
        double mismatch =
                checker.mismatch(at -> output.clone(), (at, v) -> new double[4], draw.vector(4), H, draw.generator());
        Close.check("mismatch", 0, mismatch);
    }

    @Test
    void nanOrInfinity_isInfinitelyFarOff(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(4);
        Layer affine = affine(draw, 3, 4);
        for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            double fromBackward = checker.mismatch(
                    affine.f(), (at, v) -> new double[] {1, odd, 1, 1}, x.clone(), H, draw.generator());
            Close.check("mismatch", Double.POSITIVE_INFINITY, fromBackward);
            double fromForward = checker.mismatch(
                    at -> new double[] {1, odd, 1},
                    (at, v) -> new double[] {1, 1, 1, 1},
                    x.clone(),
                    H,
                    draw.generator());
            Close.check("mismatch", Double.POSITIVE_INFINITY, fromForward);
            double fromBoth = checker.mismatch(
                    at -> new double[] {at[0] / 0.0, odd, at[1]},
                    (at, v) -> new double[] {odd, odd, 1, 1},
                    x.clone(),
                    H,
                    draw.generator());
            Close.check("mismatch", Double.POSITIVE_INFINITY, fromBoth);
        }
    }

    @Test
    void forward_isAskedTwiceAndBackwardOnce(ProjectionChecker checker, Draw draw) {
        Layer affine = affine(draw, 3, 7);
        Spy spy = new Spy(affine.f(), affine.vjp());
        spy.ask(checker, draw.vector(7), draw.generator());
        Expect.that(spy.points.size() >= 2, "f is called less than twice.", "f 的调用次数少于两次。");
        Expect.that(spy.points.size() <= 2, "f is called more than twice.", "f 的调用次数多于两次。");
        Expect.that(spy.upstreams.size() == 1, "vjp is not called exactly once.", "vjp 的调用次数不是一次。");
    }

    @Test
    void points_lieOneStepToEitherSide(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(7);
        Layer affine = affine(draw, 3, 7);
        Spy spy = new Spy(affine.f(), affine.vjp());
        spy.ask(checker, x, draw.generator());
        double[] u = spy.direction();
        double[] last = spy.points.get(spy.points.size() - 1);
        double[] middle = new double[7];
        for (int i = 0; i < 7; i++) {
            middle[i] = last[i] + H * u[i];
        }
        Expect.that(
                Math.abs(Math.sqrt(dot(u, u)) - 1) <= 1e-6,
                "The two points that f is asked at are not 2h apart.",
                "f 求值的两点相距不是 2h。");
        Expect.that(
                !differs(x, middle, 1e-9),
                "x does not lie in the middle of the two points that f is asked at.",
                "x 不在 f 求值的两点的正中间。");
    }

    /** A step far from the usual ones, up and down: it is used as it is, whatever x is. */
    @Test
    void steps_areUsedAsTheyAre(ProjectionChecker checker, Draw draw) {
        for (double h : new double[] {0.5, 1e-7}) {
            double[] x = draw.vector(6, -1e-3, 1e-3);
            x[2] = 0;
            List<double[]> points = new ArrayList<>();
            UnaryOperator<double[]> f = at -> {
                points.add(at.clone());
                return at.clone();
            };
            checker.mismatch(f, (at, v) -> new double[6], x.clone(), h, draw.generator());
            Expect.that(points.size() >= 2, "f is called less than twice.", "f 的调用次数少于两次。");
            double[] apart = new double[6];
            for (int i = 0; i < 6; i++) {
                apart[i] = points.get(points.size() - 1)[i] - points.get(points.size() - 2)[i];
            }
            Close.check("the distance of the two points", 1, Math.sqrt(dot(apart, apart)) / (2 * h), 1e-6, 0);
        }
    }

    @Test
    void direction_isNormal(ProjectionChecker checker, Draw draw) {
        Spy spy = new Spy(at -> new double[] {at[0]}, (at, v) -> new double[1000]);
        spy.ask(checker, new double[1000], draw.generator());
        requireNormal(spy.direction(), "of u", "u 的分量中");
    }

    @Test
    void upstream_isNormal(ProjectionChecker checker, Draw draw) {
        Spy spy = new Spy(at -> new double[1000], (at, v) -> new double[1]);
        spy.ask(checker, draw.vector(1), draw.generator());
        requireNormal(spy.upstreams.get(0), "of v", "v 的分量中");
    }

    @Test
    void directionAndUpstream_areIndependent(ProjectionChecker checker, Draw draw) {
        int n = 600;
        Spy spy = new Spy(double[]::clone, (at, v) -> v);
        spy.ask(checker, new double[n], draw.generator());
        double[] u = spy.direction();
        double[] v = spy.upstreams.get(0);
        double scale = rootMeanSquare(u) * rootMeanSquare(v);
        double[] products = new double[n];
        for (int i = 0; i < n; i++) {
            products[i] = u[i] * v[i] / scale;
        }
        Chance.mean(new Words("The correlation of u and v", "u 与 v 的相关性"), products, 0, 1);
    }

    @Test
    void backward_isAskedAtX(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(5);
        Layer affine = affine(draw, 3, 5);
        Spy spy = new Spy(affine.f(), affine.vjp());
        spy.ask(checker, x, draw.generator());
        Expect.that(
                spy.places.stream().noneMatch(place -> differs(x, place, 1e-12)),
                "vjp is asked at another point than x.",
                "vjp 求值的点不是 x。");
    }

    @Test
    void randomness_comesFromTheGenerator(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(5);
        long seed = draw.seed();
        Layer affine = affine(draw, 3, 5);
        Spy first = new Spy(affine.f(), affine.vjp());
        Spy again = new Spy(affine.f(), affine.vjp());
        Spy other = new Spy(affine.f(), affine.vjp());
        first.ask(checker, x, draw.generator(seed));
        again.ask(checker, x, draw.generator(seed));
        other.ask(checker, x, draw.generator());
        Expect.that(
                Expect.sameBits(first.points, again.points) && Expect.sameBits(first.upstreams, again.upstreams),
                "Equal generators give different u or v: chance comes in from somewhere else.",
                "生成器相同，u 或 v 却不同：随机性另有来源。");
        Expect.that(
                !Expect.sameBits(first.points, other.points) || !Expect.sameBits(first.upstreams, other.upstreams),
                "Different generators give the same u and v: the generator is not used.",
                "生成器不同，u 与 v 却完全一样：没有用到传入的生成器。");
    }

    @Test
    void outputs_mayBeOfAnyNumber(ProjectionChecker checker, Draw draw) {
        for (int[] size : new int[][] {{1, 4}, {2, 5}, {5, 2}, {3, 1}, {4, 4}}) {
            Layer affine = affine(draw, size[0], size[1]);
            Spy spy = new Spy(affine.f(), affine.vjp());
            spy.ask(checker, draw.vector(size[1]), draw.generator());
            Expect.that(
                    spy.upstreams.get(0).length == size[0],
                    "The upstream gradient handed to vjp has another length than an output of f.",
                    "传给 vjp 的上游梯度，长度与 f 的输出不同。");
            Expect.that(
                    spy.points.get(0).length == size[1],
                    "The point handed to f has another length than x.",
                    "传给 f 的点，长度与 x 不同。");
        }
    }

    @Test
    void point_isLeftBitForBit(ProjectionChecker checker, Draw draw) {
        double[] x = draw.vector(5);
        // far smaller than the step: moving it there and back loses it
        int tiny = draw.integer(0, 4);
        x[tiny] = draw.real(1e-20, 9e-20);
        // a zero with a sign is lost as soon as something is added to it
        x[(tiny + 1) % 5] = -0.0;
        Layer affine = affine(draw, 3, 5);
        Unchanged point = Unchanged.of("x", x);
        checker.mismatch(affine.f(), affine.vjp(), x, H, draw.generator());
        point.check();
    }

    @Test
    void gradientOfAnotherLength_isRefused(ProjectionChecker checker, Draw draw) {
        Layer affine = affine(draw, 3, 5);
        for (int length : new int[] {4, 6, 0}) {
            Expect.thrown(
                    IllegalArgumentException.class,
                    "%d numbers from vjp and 5 in x".formatted(length),
                    () -> checker.mismatch(
                            affine.f(), (at, v) -> new double[length], draw.vector(5), H, draw.generator()));
        }
    }

    /** A forward pass and the backward pass that somebody wrote for it. */
    private record Layer(UnaryOperator<double[]> f, BinaryOperator<double[]> vjp) {}

    /** Stands between the learner's code and a layer, and remembers what was asked. */
    private static final class Spy {

        private final Layer layer;
        private final List<double[]> points = new ArrayList<>();
        private final List<double[]> outputs = new ArrayList<>();
        private final List<double[]> places = new ArrayList<>();
        private final List<double[]> upstreams = new ArrayList<>();
        private final List<double[]> gradients = new ArrayList<>();

        Spy(UnaryOperator<double[]> f, BinaryOperator<double[]> vjp) {
            this.layer = new Layer(f, vjp);
        }

        double ask(ProjectionChecker checker, double[] x, RandomGenerator rng) {
            double mismatch = checker.mismatch(this::forward, this::backward, x.clone(), H, rng);
            Expect.that(!points.isEmpty() && !upstreams.isEmpty(), "f or vjp is never called.", "f 或 vjp 从未被调用。");
            return mismatch;
        }

        private double[] forward(double[] x) {
            double[] output = layer.f().apply(x);
            points.add(x.clone());
            outputs.add(output.clone());
            return output;
        }

        private double[] backward(double[] x, double[] v) {
            double[] gradient = layer.vjp().apply(x, v);
            places.add(x.clone());
            upstreams.add(v.clone());
            gradients.add(gradient.clone());
            return gradient;
        }

        /** Returns u, or −u, from the two points that f was asked at. */
        double[] direction() {
            return slope(points);
        }

        /** Returns the measured slope along {@link #direction}. */
        double numeric() {
            return dot(upstreams.get(0), slope(outputs));
        }

        /** Returns the claimed slope along {@link #direction}. */
        double analytic() {
            return dot(gradients.get(0), direction());
        }

        private static double[] slope(List<double[]> asked) {
            double[] last = asked.get(asked.size() - 1);
            // who asks once only has no slope, and who asks three times may have begun in the middle
            double[] first = asked.get(Math.max(0, asked.size() - 2));
            double[] slope = new double[first.length];
            for (int i = 0; i < slope.length; i++) {
                slope[i] = (first[i] - last[i]) / (2 * H);
            }
            return slope;
        }
    }

    /** Requires that the numbers, brought to a mean square of 1, have signs and tails of standard normal ones. */
    private static void requireNormal(double[] numbers, String en, String zh) {
        double beyond = 1.8;
        double scale = rootMeanSquare(numbers);
        int positive = 0;
        int far = 0;
        for (double number : numbers) {
            positive += number > 0 ? 1 : 0;
            far += Math.abs(number) > beyond * scale ? 1 : 0;
        }
        Words signs = new Words("The share of positive components " + en, zh + "正数的比例");
        Chance.share(signs, positive, numbers.length, 0.5);
        Words tails = new Words("The share of large components " + en, zh + "较大者的比例");
        Chance.share(tails, far, numbers.length, 2 * new NormalDistribution().cumulativeProbability(-beyond));
    }

    private static Layer softmax() {
        return new Layer(ProjectionGradcheckHiddenTest::shares, (x, v) -> {
            double[] y = shares(x);
            double mean = dot(y, v);
            double[] gradient = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                gradient[i] = y[i] * (v[i] - mean);
            }
            return gradient;
        });
    }

    private static double[] shares(double[] x) {
        double sum = Arrays.stream(x).map(Math::exp).sum();
        return Arrays.stream(x).map(value -> Math.exp(value) / sum).toArray();
    }

    /** Wrong: takes the diagonal of softmax's Jacobian for all of it. */
    private static double[] diagonalOfSoftmax(double[] x, double[] v) {
        double[] y = shares(x);
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            gradient[i] = y[i] * (1 - y[i]) * v[i];
        }
        return gradient;
    }

    private static Layer affine(Draw draw, int outputs, int inputs) {
        double[][] w = draw.matrix(outputs, inputs);
        double[] b = draw.vector(outputs);
        UnaryOperator<double[]> f = x -> {
            double[] y = b.clone();
            for (int j = 0; j < outputs; j++) {
                y[j] += dot(w[j], x);
            }
            return y;
        };
        return new Layer(f, (x, v) -> {
            double[] gradient = new double[inputs];
            for (int j = 0; j < outputs; j++) {
                for (int i = 0; i < inputs; i++) {
                    gradient[i] += v[j] * w[j][i];
                }
            }
            return gradient;
        });
    }

    private static Layer norm() {
        return new Layer(ProjectionGradcheckHiddenTest::normalised, (x, v) -> {
            double[] y = normalised(x);
            double[] gradient = normWithConstantVariance(x, v);
            double shared = dot(v, y) / x.length / deviation(x);
            for (int i = 0; i < x.length; i++) {
                gradient[i] -= y[i] * shared;
            }
            return gradient;
        });
    }

    /** Wrong: the gradient of a normalisation whose variance does not depend on x. */
    private static double[] normWithConstantVariance(double[] x, double[] v) {
        double mean = Arrays.stream(v).sum() / v.length;
        return Arrays.stream(v).map(value -> (value - mean) / deviation(x)).toArray();
    }

    private static double[] normalised(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        return Arrays.stream(x).map(value -> (value - mean) / deviation(x)).toArray();
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        return rootMeanSquare(Arrays.stream(x).map(value -> value - mean).toArray());
    }

    private static double rootMeanSquare(double[] x) {
        return Math.sqrt(dot(x, x) / x.length);
    }

    private static double[] times(double factor, double[] x) {
        return Arrays.stream(x).map(value -> factor * value).toArray();
    }

    private static boolean differs(double[] a, double[] b, double tolerance) {
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= tolerance)) {
                return true;
            }
        }
        return false;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
