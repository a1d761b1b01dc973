package {{package}};

import gradus.judge.kit.Close;
import org.junit.jupiter.api.Test;

/** TODO(author): the example of the statement. */
class {{solution}}VisibleTest {

    @Test
    void forward_followsTheExample({{contract}} solution) {
        Close.check("y", new double[] {1, 9}, solution.forward(new double[] {1, -3}));
    }

    @Test
    void backward_followsTheExample({{contract}} solution) {
        double[] dX = solution.backward(new double[] {1, -3}, new double[] {0.5, 2});
        Close.check("dX", new double[] {1, -12}, dX);
    }
}
