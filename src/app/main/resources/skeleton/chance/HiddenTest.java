package {{package}};

import gradus.judge.kit.Chance;
import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.wire.verdict.Words;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** TODO(author): a test for each thing that can go wrong with the distribution. */
class {{solution}}HiddenTest {

    private static final int MANY = 4_000;

    @Test
    void draw_hasTheMean({{contract}} solution, Draw draw) {
        double[] drawn = solution.draw(MANY, draw.generator());
        // whatever the spread is: a wrong one fails another test
        double spread = Math.sqrt(Arrays.stream(drawn).map(value -> value * value).average().orElse(0));
        Chance.mean(new Words("The mean", "平均值"), drawn, 0, spread > 2 ? spread : 2);
    }

    @Test
    void draw_hasTheSpread({{contract}} solution, Draw draw) {
        double[] squares = Arrays.stream(solution.draw(MANY, draw.generator()))
                .map(value -> value * value)
                .toArray();
        // the square of a normal number of variance 4 has the mean 4 and the deviation 4 · √2
        Chance.mean(new Words("The mean of the squares", "平方的平均值"), squares, 4, 4 * Math.sqrt(2));
    }

    @Test
    void draw_comesFromTheGenerator({{contract}} solution, Draw draw) {
        long seed = draw.seed();
        double[] first = solution.draw(20, draw.generator(seed));
        Close.check("drawn", first, solution.draw(20, draw.generator(seed)));
        double[] other = solution.draw(20, draw.generator(seed + 1));
        for (int i = 0; i < 20; i++) {
            Expect.that(first[i] != other[i], "Another generator gives the same number.", "换了生成器，得到的数却相同。");
        }
    }
}
