package exercise.minibatchiterator;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MiniBatchIteratorVisibleTest {

    /** The example of the statement: ten samples in batches of four. */
    @Test
    void tenSamples_inBatchesOfFour(MiniBatches batches, Draw draw) {
        List<int[]> epoch = batches.epoch(10, 4, false, false, draw.generator());
        Expect.that(epoch != null && epoch.size() == 3, "There should be three batches.", "应当有三个批次。");
        Close.check("the first batch", new int[] {0, 1, 2, 3}, epoch.get(0));
        Close.check("the second batch", new int[] {4, 5, 6, 7}, epoch.get(1));
        Close.check("the third batch", new int[] {8, 9}, epoch.get(2));
        Close.check("the number of batches with dropLast", 2, batches.iterations(10, 4, true));
    }

    @Test
    void fiftyThousandSamples_countTheirIterations(MiniBatches batches) {
        Close.check("iterations(50000, 100, false)", 500, batches.iterations(50000, 100, false));
        Close.check("iterations(50000, 128, false)", 391, batches.iterations(50000, 128, false));
        Close.check("iterations(50000, 128, true)", 390, batches.iterations(50000, 128, true));
    }

    @Test
    void shuffledEpoch_bringsEverySampleOnce(MiniBatches batches, Draw draw) {
        int[] seen = batches.epoch(10, 4, true, false, draw.generator()).stream()
                .flatMapToInt(Arrays::stream)
                .sorted()
                .toArray();
        Close.check("all batches together, sorted", new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, seen);
    }
}
