package gradus.app.content.golden;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.autograd.Value;
import gradus.engine.layer.ConvolutionBackward;
import gradus.engine.layer.ConvolutionBackward.Grads;
import gradus.engine.layer.ConvolutionForward;
import gradus.engine.layer.ImageLayer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Image layers and automatic differentiation: exact derivatives, polynomials, decimals, and numbers from the papers. */
class ConvolutionGoldenTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-12);

    /** Multiplying two polynomials convolves their coefficients; the flip is undone by reading one of them backwards. */
    @Test
    void singleChannel_multipliesPolynomials() {
        double[] row = {2, -1, 0.5, 3, 1};
        double[] kernel = {1, -2, 4};
        double[] backwards = {4, -2, 1};
        double[] product = new PolynomialFunction(row)
                .multiply(new PolynomialFunction(backwards))
                .getCoefficients();
        double[][] out = (double[][]) Objects.requireNonNull(Reference.of("conv2d-single-channel")
                .call("conv", new double[][] {row}, new double[][] {kernel}, 0, 1));
        assertThat(out[0]).containsExactly(Arrays.copyOfRange(product, 2, 5), EXACTLY);
    }

    @Test
    void fourKernelsOnAnEightByEightImage_giveFourMapsOfSixBySix() {
        double[][][][] x = counted(1, 3, 8, 8);
        double[][][][] out = forward().forward(x, counted(4, 3, 3, 3), new double[4], 0, 1);
        assertThat(out[0].length).isEqualTo(4);
        assertThat(out[0][0].length).isEqualTo(6);
        assertThat(out[0][0][0].length).isEqualTo(6);
    }

    /** The loss Σ dOut · out is computed with numbers that carry their derivatives with them. */
    @Test
    void convolutionBackward_isTheExactDerivative() {
        double[][][][] x = counted(1, 2, 3, 2);
        double[][][][] w = counted(2, 2, 2, 2);
        double[][][][] dOut = counted(1, 2, 2, 2);
        int xs = 12;
        DerivativeStructure loss = new DerivativeStructure(xs + 16, 1, 0);
        for (int k = 0; k < 2; k++) {
            for (int oy = 0; oy < 2; oy++) {
                for (int ox = 0; ox < 2; ox++) {
                    for (int tap = 0; tap < 8; tap++) {
                        int c = tap / 4;
                        // stride 2 and padding 1: the corners of the windows are at -1 and 1
                        int y = 2 * oy - 1 + tap / 2 % 2;
                        int z = 2 * ox - 1 + tap % 2;
                        if (y >= 0 && y < 3 && z >= 0 && z < 2) {
                            double pixel = x[0][c][y][z];
                            double weight = w[k][c][tap / 2 % 2][tap % 2];
                            loss = loss.add(new DerivativeStructure(xs + 16, 1, c * 6 + y * 2 + z, pixel)
                                    .multiply(new DerivativeStructure(xs + 16, 1, xs + k * 8 + tap, weight))
                                    .multiply(dOut[0][k][oy][ox]));
                        }
                    }
                }
            }
        }
        double[] exact = gradient(loss);
        ConvolutionBackward backward =
                (ConvolutionBackward) Reference.of("conv2d-backward").make().object();
        Grads grads = backward.backward(x, w, dOut, 1, 2);
        assertThat(flat(grads.dX())).containsExactly(Arrays.copyOf(exact, xs), EXACTLY);
        assertThat(flat(grads.dW())).containsExactly(Arrays.copyOfRange(exact, xs, xs + 16), EXACTLY);
        double firstMap = Arrays.stream(flat(dOut)).limit(4).sum();
        assertThat(grads.db()[0]).isCloseTo(firstMap, EXACTLY);
    }

    /** max(a, b) = (a + b + |a - b|) / 2, whose derivative is known without a look at who is larger. */
    @Test
    void maxPooling_isTheExactDerivative() {
        double[][][][] x = {{{{-3, 1.5}, {2.5, -0.5}}}};
        double[] pixels = flat(x);
        DerivativeStructure max = new DerivativeStructure(4, 1, 0, pixels[0]);
        for (int i = 1; i < 4; i++) {
            DerivativeStructure pixel = new DerivativeStructure(4, 1, i, pixels[i]);
            max = max.add(pixel).add(max.subtract(pixel).abs()).divide(2);
        }
        ImageLayer layer = (ImageLayer) Reference.of("maxpool-layer").make(2, 2).object();
        assertThat(layer.forward(x, true)[0][0][0][0]).isCloseTo(max.getValue(), EXACTLY);
        double[][][][] one = {{{{1}}}};
        assertThat(flat(layer.backward(one))).containsExactly(gradient(max), EXACTLY);
    }

    /** The pinned numbers 0.5029734, 0.7987683 and 1.2252813; s^0.75 is √√(s³) in decimals of 40 digits. */
    @Test
    void localResponseNormalisation_ofOneTwoThree() {
        double[][][][] a = {{{{1}}, {{2}}, {{3}}}};
        double[] out = flat((double[][][][])
                Objects.requireNonNull(Reference.of("local-response-norm").call("forward", a, 3, 2.0, 0.1, 0.75)));
        String[] scales = {"2.5", "3.4", "3.3"};
        MathContext digits = new MathContext(40);
        for (int i = 0; i < 3; i++) {
            BigDecimal divisor = new BigDecimal(scales[i]).pow(3).sqrt(digits).sqrt(digits);
            double exact = BigDecimal.valueOf(i + 1).divide(divisor, digits).doubleValue();
            assertThat(out[i]).isCloseTo(exact, EXACTLY);
        }
        assertThat(out).containsExactly(new double[] {0.5029734, 0.7987683, 1.2252813}, Offset.offset(5e-8));
    }

    @Test
    void localResponseNormalisationBackward_isTheExactDerivative() {
        double[] a = {1, -2, 3, 0.5};
        double[] dOut = {0.7, -1.1, 0.4, 2};
        DerivativeStructure loss = new DerivativeStructure(4, 1, 0);
        for (int i = 0; i < 4; i++) {
            DerivativeStructure scale = new DerivativeStructure(4, 1, 1.5);
            for (int j = Math.max(0, i - 1); j < Math.min(4, i + 2); j++) {
                scale = scale.add(new DerivativeStructure(4, 1, j, a[j]).pow(2).multiply(0.4));
            }
            DerivativeStructure out = new DerivativeStructure(4, 1, i, a[i]).divide(scale.pow(0.6));
            loss = loss.add(out.multiply(dOut[i]));
        }
        double[] dA = flat((double[][][][]) Objects.requireNonNull(
                Reference.of("local-response-norm").call("backward", column(a), column(dOut), 3, 1.5, 0.4, 0.6)));
        assertThat(dA).containsExactly(gradient(loss), EXACTLY);
    }

    /** The parameters that the papers' networks are known for, in their usual modern form. */
    @Test
    void famousNetworks_haveTheirParameters() {
        List<Object> lenet = List.of(
                spec("conv", 5, 1, 0, 6, 1),
                spec("pool", 2, 2, 0, 0, 0),
                spec("conv", 5, 1, 0, 16, 1),
                spec("pool", 2, 2, 0, 0, 0),
                spec("flatten", 0, 0, 0, 0, 0),
                spec("fc", 0, 0, 0, 120, 0),
                spec("fc", 0, 0, 0, 84, 0),
                spec("fc", 0, 0, 0, 10, 0));
        assertThat(parameters(lenet, 1, 32, 32)).isEqualTo(61_706);
        List<Object> alexNet = List.of(
                spec("conv", 11, 4, 0, 96, 1),
                spec("pool", 3, 2, 0, 0, 0),
                spec("conv", 5, 1, 2, 256, 2),
                spec("pool", 3, 2, 0, 0, 0),
                spec("conv", 3, 1, 1, 384, 1),
                spec("conv", 3, 1, 1, 384, 2),
                spec("conv", 3, 1, 1, 256, 2),
                spec("pool", 3, 2, 0, 0, 0),
                spec("flatten", 0, 0, 0, 0, 0),
                spec("fc", 0, 0, 0, 4096, 0),
                spec("fc", 0, 0, 0, 4096, 0),
                spec("fc", 0, 0, 0, 1000, 0));
        assertThat(parameters(alexNet, 3, 227, 227)).isEqualTo(60_965_224);
        List<Object> vgg16 = new ArrayList<>();
        for (int width : new int[] {64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0}) {
            vgg16.add(width == 0 ? spec("pool", 2, 2, 0, 0, 0) : spec("conv", 3, 1, 1, width, 1));
        }
        vgg16.add(spec("flatten", 0, 0, 0, 0, 0));
        vgg16.add(spec("fc", 0, 0, 0, 4096, 0));
        assertThat(parameters(vgg16.subList(0, 19), 3, 224, 224)).isEqualTo(14_714_688);
        assertThat(parameters(vgg16, 3, 224, 224) - 14_714_688).isEqualTo(102_764_544);
        vgg16.add(spec("fc", 0, 0, 0, 4096, 0));
        vgg16.add(spec("fc", 0, 0, 0, 1000, 0));
        assertThat(parameters(vgg16, 3, 224, 224)).isEqualTo(138_357_544);
    }

    /** z = log(tanh(x·y) + exp(x)) · relu(y)^2.5 + x·x, differentiated twice over: by the engine, and exactly. */
    @Test
    void autograd_isTheExactDerivative() {
        DerivativeStructure x = new DerivativeStructure(2, 1, 0, 0.8);
        DerivativeStructure y = new DerivativeStructure(2, 1, 1, 1.3);
        DerivativeStructure exact =
                x.multiply(y).tanh().add(x.exp()).log().multiply(y.pow(2.5)).add(x.multiply(x));
        Value a = (Value) Reference.of("scalar-autograd").make(0.8).object();
        Value b = (Value) Reference.of("scalar-autograd").make(1.3).object();
        Value z = a.mul(b).tanh().add(a.exp()).log().mul(b.relu().pow(2.5)).add(a.mul(a));
        z.backward();
        assertThat(z.data()).isCloseTo(exact.getValue(), EXACTLY);
        assertThat(new double[] {a.grad(), b.grad()}).containsExactly(gradient(exact), EXACTLY);
    }

    private static ConvolutionForward forward() {
        return (ConvolutionForward) Reference.of("conv2d-forward").make().object();
    }

    /** A line of a network's description, a record of the exercise's own. */
    private static Object spec(String kind, int k, int s, int p, int out, int groups) {
        Class<?> solution = Reference.of("architecture-tracer").make().object().getClass();
        try {
            return Class.forName("exercise.architecturetracer.Spec", true, solution.getClassLoader())
                    .getConstructors()[0]
                    .newInstance(kind, kind, k, s, p, out, groups);
        } catch (ReflectiveOperationException missing) {
            throw new LinkageError("Spec", missing);
        }
    }

    private static long parameters(List<Object> layers, int... in) {
        List<?> rows = (List<?>)
                Objects.requireNonNull(Reference.of("architecture-tracer").call("trace", in, layers));
        return rows.stream()
                .mapToLong(row -> (long) Reference.Piece.component(Objects.requireNonNull(row), "params"))
                .sum();
    }

    private static double[] gradient(DerivativeStructure value) {
        return Arrays.copyOfRange(value.getAllDerivatives(), 1, 1 + value.getFreeParameters());
    }

    /** Numbers that are all different, of both signs. */
    private static double[][][][] counted(int n, int c, int h, int w) {
        double[][][][] tensor = new double[n][c][h][w];
        for (int i = 0; i < n * c * h * w; i++) {
            tensor[i / (c * h * w)][i / (h * w) % c][i / w % h][i % w] = (i % 2 == 0 ? 1 : -1) * (0.5 + 0.25 * i);
        }
        return tensor;
    }

    private static double[][][][] column(double[] channels) {
        return new double[][][][] {
            Arrays.stream(channels).mapToObj(value -> new double[][] {{value}}).toArray(double[][][]::new)
        };
    }

    private static double[] flat(double[][][][] tensor) {
        return Arrays.stream(tensor)
                .flatMap(Arrays::stream)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
