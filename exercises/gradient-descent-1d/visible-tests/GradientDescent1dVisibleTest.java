package exercise.gradientdescent1d;

import static exercise.gradientdescent1d.Descent.GRADIENT;
import static exercise.gradientdescent1d.Descent.STEPS;
import static exercise.gradientdescent1d.Descent.VALUE;

import exercise.gradientdescent1d.Descent.Result;
import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GradientDescent1dVisibleTest {

    /** The example of the statement. */
    private final DoubleUnaryOperator f = w -> (w - 3) * (w - 3);

    private final DoubleUnaryOperator df = w -> 2 * (w - 3);

    @Test
    void threeSteps_halveTheDistance(Descent descent) {
        check(descent.run(f, df, 7, 0.25, 0, 0, 3), 3.5, 3, STEPS);
    }

    /** The values are 16, 4, 1 and 0.25: the third step changes f by 0.75. */
    @Test
    void value_stopsWhenItHardlyChanges(Descent descent) {
        check(descent.run(f, df, 7, 0.25, 1, 0, 100), 3.5, 3, VALUE);
    }

    /** From the left the slopes are −8, −4, −2, −1 and −0.5. */
    @Test
    void gradient_stopsWhereItIsFlat(Descent descent) {
        check(descent.run(f, df, -1, 0.25, 0, 0.75, 100), 2.75, 4, GRADIENT);
    }

    private static void check(Result result, double w, int steps, String why) {
        Expect.that(result != null, "The result is null.", "结果是 null。");
        Close.check("steps", steps, result.steps());
        Close.check("w", w, result.w());
        Expect.that(why.equals(result.why()), "The reason is not " + why + ".", "停止的原因不是 " + why + "。");
    }
}
