package exercise.gdvariants;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.List;
import org.junit.jupiter.api.Test;

class GdVariantsVisibleTest {

    /** The example of the statement: x = 1, 2, 3 and y = 2, 4, 9. */
    private final double[][] x = {{1}, {2}, {3}};

    private final double[] y = {2, 4, 9};

    @Test
    void gradient_followsTheExample(DescentVariants variants) {
        Close.check(
                "gradient of all", new double[] {-74.0 / 3}, variants.gradient(x, y, new double[1], new int[] {0, 1, 2
                }));
        Close.check("gradient of two", new double[] {-29}, variants.gradient(x, y, new double[1], new int[] {2, 0}));
        Close.check("gradient of one", new double[] {-16}, variants.gradient(x, y, new double[1], new int[] {1}));
    }

    @Test
    void batch_makesOneUpdateAnEpoch(DescentVariants variants) {
        double[][] path = rows(variants.batch(x, y, 0.03, 2));
        Close.check("path", new double[][] {{0}, {0.74}, {1.2728}}, path);
    }

    @Test
    void lengths_countTheUpdates(DescentVariants variants, Draw draw) {
        Expect.that(
                rows(variants.stochastic(x, y, 0.01, 4, draw.generator())).length == 13,
                "stochastic should make 3 updates an epoch.",
                "stochastic 每轮应更新 3 次。");
        Expect.that(
                rows(variants.miniBatch(x, y, 0.01, 4, 2, draw.generator())).length == 9,
                "miniBatch with batches of 2 should make 2 updates an epoch.",
                "批大小为 2 时，miniBatch 每轮应更新 2 次。");
    }

    private static double[][] rows(List<double[]> path) {
        Expect.that(path != null, "The path is null.", "路径是 null。");
        return path.toArray(new double[0][]);
    }
}
