package {{package}};

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.GradientCheck;
import gradus.judge.kit.Unchanged;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** TODO(author): the value by another way than the reference's, and a test for each thing that can go wrong. */
class {{solution}}HiddenTest {

    @Test
    void forward_givesTheValue({{contract}} solution, Draw draw) {
        double[] x = draw.vector(6);
        Close.check("y", value(x), solution.forward(x.clone()));
    }

    @Test
    void backward_agreesWithTheNumericalGradient({{contract}} solution, Draw draw) {
        double[] x = draw.vector(6);
        double[] dOut = draw.vector(6);
        double[] dX = solution.backward(x.clone(), dOut.clone());
        GradientCheck.of(() -> dot(dOut, value(x))).check("dX", x, dX);
    }

    @Test
    void backward_isLinearInTheUpstream({{contract}} solution, Draw draw) {
        double[] x = draw.vector(6);
        GradientCheck.linear("dX", dOut -> solution.backward(x.clone(), dOut.clone()), draw.vector(6));
    }

    @Test
    void arguments_areLeftAlone({{contract}} solution, Draw draw) {
        double[] x = draw.vector(4);
        double[] dOut = draw.vector(4);
        Unchanged input = Unchanged.of("x", x);
        Unchanged upstream = Unchanged.of("dOut", dOut);
        solution.forward(x);
        solution.backward(x, dOut);
        input.check();
        upstream.check();
    }

    private static double[] value(double[] x) {
        return Arrays.stream(x).map(value -> Math.pow(Math.abs(value), 2)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
