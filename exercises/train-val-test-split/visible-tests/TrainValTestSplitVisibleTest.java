package exercise.trainvaltestsplit;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainValTestSplitVisibleTest {

    /** 11 · 0.6 = 6.6 and 11 · 0.2 = 2.2: six, two, and the three that are left. */
    @Test
    void elevenSamples_splitIntoSixTwoAndThree(Splitter splitter, Draw draw) {
        Split split = splitter.split(11, 0.6, 0.2, draw.generator());
        Close.check("train", new int[6], split.train(), 0, Double.MAX_VALUE); // only the length
        Close.check("val", new int[2], split.val(), 0, Double.MAX_VALUE);
        Close.check("test", new int[3], split.test(), 0, Double.MAX_VALUE);
        int[] together = Stream.of(split.train(), split.val(), split.test())
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        Close.check("all parts together, sorted", IntStream.range(0, 11).toArray(), together);
    }

    @Test
    void sameSeed_repeatsTheSplit(Splitter splitter, Draw draw) {
        long seed = draw.seed();
        Expect.repeatable("the split", () -> splitter.split(20, 0.5, 0.25, draw.generator(seed)));
    }

    @Test
    void sharesAboveOne_areRefused(Splitter splitter, Draw draw) {
        Expect.thrown(
                IllegalArgumentException.class,
                "fTrain = 0.8, fVal = 0.3",
                () -> splitter.split(10, 0.8, 0.3, draw.generator()));
    }
}
