package exercise.convoutputdims;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import org.junit.jupiter.api.Test;

class ConvOutputDimsHiddenTest {

    @Test
    void outWithoutPaddingOrStride(ShapeRules rules, Draw draw) {
        int[][] rows = new int[4][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[] {draw.integer(6, 40), draw.integer(1, 5), 0, 1};
        }
        checkOut(rules, rows);
    }

    @Test
    void outWithPadding(ShapeRules rules, Draw draw) {
        int[][] rows = new int[4][];
        for (int i = 0; i < rows.length; i++) {
            // with a padding of 1 two different mistakes would look the same
            rows[i] = new int[] {draw.integer(8, 40), draw.integer(3, 7), draw.integer(2, 4), 1};
        }
        checkOut(rules, rows);
    }

    @Test
    void outDropsAnIncompleteStep(ShapeRules rules, Draw draw) {
        int[][] rows = new int[4][];
        for (int i = 0; i < rows.length; i++) {
            int s = draw.integer(2, 5);
            int f = draw.integer(2, 6);
            // the shortest rest and the longest: rounding to the nearest goes wrong with one of them
            int w = f + s * draw.integer(2, 10) + (i % 2 == 0 ? 1 : s - 1);
            rows[i] = new int[] {w, f, 0, s};
        }
        checkOut(rules, rows);
    }

    /** Strides whose reciprocals are rounded down, and more steps than a float can count. */
    @Test
    void outOfWholeSteps(ShapeRules rules, Draw draw) {
        int f = draw.integer(1, 20);
        checkOut(rules, new int[][] {
            {f + 49, f, 0, 49},
            {f + 98, f, 0, 98},
            {f + 103, f, 0, 103},
            {f + 6 * 7, f, 0, 7},
            {f + (1 << 24) + 1, f, 0, 1}
        });
    }

    /** Neither the room without padding nor the padding is a whole number of strides; together they are, or are not. */
    @Test
    void outWithPaddingAndStride(ShapeRules rules, Draw draw) {
        int f = draw.integer(4, 7);
        int steps = draw.integer(2, 6);
        checkOut(rules, new int[][] {
            {f + 3 * steps + 2, f, 2, 3}, {f + 4 * steps + 2, f, 1, 4}, {f + 5 * steps, f, 3, 5}
        });
    }

    @Test
    void outOfAKernelThatJustFits(ShapeRules rules, Draw draw) {
        int w = draw.integer(2, 6);
        int p = draw.integer(1, 2);
        Close.check("out", 1, rules.out(w, w + 2 * p, p, 1));
        Close.check("out", 1, rules.out(w, w + 2 * p, p, 3));
        Close.check("out", 2, rules.out(w, w + 2 * p - 1, p, 1));
        Close.check("out", 1, rules.out(w, w, 0, draw.integer(1, 3)));
    }

    @Test
    void outRefusesAKernelThatIsTooLarge(ShapeRules rules, Draw draw) {
        int w = draw.integer(2, 8);
        int p = draw.integer(0, 2);
        // one too many: with a stride, integer division hides it
        Expect.thrown(IllegalArgumentException.class, "F = W + 2P + 1", () -> rules.out(w, w + 2 * p + 1, p, 3));
        Expect.thrown(IllegalArgumentException.class, "F = W + 2P + 4", () -> rules.out(w, w + 2 * p + 4, p, 1));
    }

    @Test
    void convKeepsBatchAndCountsKernels(ShapeRules rules, Draw draw) {
        int n = draw.integer(2, 4);
        int c = draw.integer(5, 8);
        int k = draw.integer(9, 16);
        int size = draw.integer(10, 20);
        int[] shape = fourNumbers("convShape", rules.convShape(n, c, size, size, k, 3, 3, 1, 1));
        Close.check("convShape[0]", n, shape[0]);
        Close.check("convShape[1]", k, shape[1]);
    }

    @Test
    void convHeightThenWidth(ShapeRules rules, Draw draw) {
        int h = draw.integer(7, 12);
        int w = draw.integer(20, 30);
        int fh = draw.integer(2, 3);
        int fw = draw.integer(4, 6);
        int[] shape = fourNumbers("convShape", rules.convShape(2, 3, h, w, 5, fh, fw, 0, 1));
        Close.check("convShape[2]", places(h, fh, 0, 1), shape[2]);
        Close.check("convShape[3]", places(w, fw, 0, 1), shape[3]);
    }

    @Test
    void convWithPaddingAndStride(ShapeRules rules, Draw draw) {
        // the window leaves a rest along the height and none along the width
        int h = 5 + 2 * draw.integer(2, 5) + 1;
        int w = 7 + 2 * draw.integer(8, 12);
        int[] shape = fourNumbers("convShape", rules.convShape(3, 2, h, w, 6, 5, 7, 4, 2));
        Close.check("convShape[2]", places(h, 5, 4, 2), shape[2]);
        Close.check("convShape[3]", places(w, 7, 4, 2), shape[3]);
        int size = draw.integer(2, 5);
        int[] gaps = fourNumbers("convShape", rules.convShape(1, 1, size + 9, size + 4, 1, 2, size + 6, 1, 4));
        Close.check("convShape[2]", places(size + 9, 2, 1, 4), gaps[2]);
        Close.check("convShape[3]", 1, gaps[3]);
    }

    @Test
    void poolKeepsBatchAndDepth(ShapeRules rules, Draw draw) {
        int n = draw.integer(2, 4);
        int c = draw.integer(6, 9);
        int size = 2 * draw.integer(5, 9);
        int[] shape = fourNumbers("poolShape", rules.poolShape(n, c, size, size, 2, 2));
        Close.check("poolShape[0]", n, shape[0]);
        Close.check("poolShape[1]", c, shape[1]);
    }

    @Test
    void poolWithOverlappingWindows(ShapeRules rules, Draw draw) {
        int h = 3 + 2 * draw.integer(2, 5);
        int w = 3 + 2 * draw.integer(7, 12);
        int[] shape = fourNumbers("poolShape", rules.poolShape(2, 4, h, w, 3, 2));
        Close.check("poolShape[2]", places(h, 3, 0, 2), shape[2]);
        Close.check("poolShape[3]", places(w, 3, 0, 2), shape[3]);
    }

    @Test
    void poolWithGapsBetweenWindows(ShapeRules rules, Draw draw) {
        int h = 2 + 3 * draw.integer(2, 5);
        int w = 2 + 3 * draw.integer(7, 12) + 2;
        int[] shape = fourNumbers("poolShape", rules.poolShape(2, 4, h, w, 2, 3));
        Close.check("poolShape[2]", places(h, 2, 0, 3), shape[2]);
        Close.check("poolShape[3]", places(w, 2, 0, 3), shape[3]);
        int[] single = fourNumbers("poolShape", rules.poolShape(1, 3, h, w, h, 5));
        Close.check("poolShape[2]", 1, single[2]);
        Close.check("poolShape[3]", places(w, h, 0, 5), single[3]);
    }

    @Test
    void poolDropsAnIncompleteWindow(ShapeRules rules, Draw draw) {
        int size = 1 + 2 * draw.integer(3, 10);
        int[] shape = fourNumbers("poolShape", rules.poolShape(3, 2, size, size, 2, 2));
        Close.check("poolShape[2]", places(size, 2, 0, 2), shape[2]);
        Close.check("poolShape[3]", places(size, 2, 0, 2), shape[3]);
    }

    @Test
    void shapesRefuseAWindowThatIsTooLarge(ShapeRules rules, Draw draw) {
        int size = draw.integer(4, 8);
        int room = size + 10;
        Class<IllegalArgumentException> refusal = IllegalArgumentException.class;
        Expect.thrown(refusal, "FH > H + 2P", () -> rules.convShape(2, 3, size, room, 4, size + 3, 3, 1, 2));
        Expect.thrown(refusal, "FW > W + 2P", () -> rules.convShape(2, 3, room, size, 4, 3, size + 3, 1, 2));
        Expect.thrown(refusal, "F > H", () -> rules.poolShape(2, 3, size, room, size + 1, 2));
        Expect.thrown(refusal, "F > W", () -> rules.poolShape(2, 3, room, size, size + 1, 2));
    }

    /** Asks for all rows {@code (w, f, p, s)} before it judges the first: several sizes tell two mistakes apart. */
    private static void checkOut(ShapeRules rules, int[][] rows) {
        int[] sizes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int[] row = rows[i];
            sizes[i] = rules.out(row[0], row[1], row[2], row[3]);
        }
        for (int i = 0; i < rows.length; i++) {
            int[] row = rows[i];
            Close.check("out", places(row[0], row[1], row[2], row[3]), sizes[i]);
        }
    }

    /** Counts the places of a window by putting it down at each of them. */
    private static int places(int size, int window, int padding, int stride) {
        int places = 0;
        for (int start = -padding; start + window <= size + padding; start += stride) {
            places++;
        }
        return places;
    }

    private static int[] fourNumbers(String method, int[] shape) {
        Expect.that(
                shape != null && shape.length == 4,
                method + " has to return four numbers: [N][C][H][W].",
                method + " 应返回四个数：[N][C][H][W]。");
        return shape;
    }
}
