package exercise.architecturetracer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Draw;
import gradus.judge.kit.Expect;
import gradus.judge.kit.Unchanged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTracerHiddenTest {

    @Test
    void conv_givesItsShape(Tracer tracer, Draw draw) {
        int[] in = image(draw);
        // the first leaves no rest, the second one along both axes
        checkShape(tracer, in, Spec.conv("c", 3, 1, 1, 9, 1), 9, in[1], in[2]);
        in = new int[] {4, 3 * draw.integer(3, 6), 3 * draw.integer(8, 12)};
        checkShape(tracer, in, Spec.conv("c", 5, 3, 2, 6, 1), 6, in[1] / 3, in[2] / 3);
        in = new int[] {2, 5 * draw.integer(3, 6) + 1, 5 * draw.integer(8, 12) + 4};
        checkShape(tracer, in, Spec.conv("c", 1, 5, 0, 3, 1), 3, in[1] / 5 + 1, in[2] / 5 + 1);
        // whole steps of a stride whose reciprocal is rounded down
        checkShape(tracer, new int[] {2, 50, 99}, Spec.conv("c", 1, 49, 0, 3, 1), 3, 2, 3);
        // the rests of room and padding make another step together
        int steps = draw.integer(2, 5);
        in = new int[] {2, 7 + 3 * steps, 10 + 3 * steps};
        checkShape(tracer, in, Spec.conv("c", 5, 3, 2, 4, 1), 4, steps + 3, steps + 4);
    }

    @Test
    void conv_learnsKernelsAndBiases(Tracer tracer, Draw draw) {
        int c = draw.integer(3, 6);
        int out = draw.integer(7, 12);
        long params = 0;
        for (int kernel = 0; kernel < out; kernel++) {
            params += 5L * 5 * c + 1;
        }
        checkParams(tracer, new int[] {c, 9, 14}, Spec.conv("c", 5, 2, 1, out, 1), params);
    }

    @Test
    void groups_seeTheirOwnChannelsOnly(Tracer tracer, Draw draw) {
        int groups = draw.integer(3, 5);
        int inEach = draw.integer(2, 4);
        int outOfEach = draw.integer(5, 7);
        long params = 0;
        for (int group = 0; group < groups; group++) {
            params += (9L * inEach + 1) * outOfEach;
        }
        int[] in = {groups * inEach, 6, 8};
        Spec layer = Spec.conv("c", 3, 1, 0, groups * outOfEach, groups);
        checkParams(tracer, in, layer, params);
        checkShape(tracer, in, layer, groups * outOfEach, 4, 6);
    }

    @Test
    void groupsThatDoNotDivideTheChannels_areRefused(Tracer tracer) {
        refused(tracer, "7 channels in 3 groups", new int[] {7, 6, 6}, Spec.conv("c", 3, 1, 0, 9, 3));
        refused(tracer, "8 kernels in 3 groups", new int[] {6, 6, 6}, Spec.conv("c", 3, 1, 0, 8, 3));
    }

    @Test
    void pool_keepsTheDepth(Tracer tracer, Draw draw) {
        int c = draw.integer(3, 9);
        int h = 2 * draw.integer(4, 7);
        int w = 2 * draw.integer(9, 12);
        checkShape(tracer, new int[] {c, h, w}, Spec.pool("p", 2, 2), c, h / 2, w / 2);
        // windows that overlap, and a rest along one axis
        checkShape(tracer, new int[] {c, h + 1, w}, Spec.pool("p", 3, 2), c, h / 2, w / 2 - 1);
        // windows that lie apart
        checkShape(tracer, new int[] {c, 3 * h + 2, 3 * w + 1}, Spec.pool("p", 2, 3), c, h + 1, w);
    }

    @Test
    void pool_learnsNothing(Tracer tracer, Draw draw) {
        checkParams(tracer, image(draw), Spec.pool("p", 3, 2), 0);
    }

    @Test
    void flatten_countsAllNumbers(Tracer tracer, Draw draw) {
        int[] in = image(draw);
        checkShape(tracer, in, Spec.flatten("f"), in[0] * in[1] * in[2]);
        checkParams(tracer, in, Spec.flatten("f"), 0);
    }

    @Test
    void gap_leavesANumberForEachChannel(Tracer tracer, Draw draw) {
        int[] in = image(draw);
        checkShape(tracer, in, Spec.gap("g"), in[0]);
        checkParams(tracer, in, Spec.gap("g"), 0);
    }

    @Test
    void fc_connectsEverything(Tracer tracer, Draw draw) {
        int d = draw.integer(20, 60);
        int out = draw.integer(5, 15);
        checkShape(tracer, new int[] {d}, Spec.fc("fc", out), out);
        checkParams(tracer, new int[] {d}, Spec.fc("fc", out), (long) d * out + out);
    }

    @Test
    void bn_learnsTwoNumbersForEachChannel(Tracer tracer, Draw draw) {
        int[] in = image(draw);
        checkShape(tracer, in, Spec.bn("bn"), in);
        checkParams(tracer, in, Spec.bn("bn"), in[0] + in[0]);
        int d = draw.integer(20, 60);
        checkShape(tracer, new int[] {d}, Spec.bn("bn"), d);
        checkParams(tracer, new int[] {d}, Spec.bn("bn"), d + d);
    }

    @Test
    void deconv_enlargesTheMap(Tracer tracer, Draw draw) {
        int h = draw.integer(3, 6);
        int w = draw.integer(7, 9);
        checkShape(tracer, new int[] {5, h, w}, Spec.deconv("d", 4, 2, 1, 3), 3, 2 * h, 2 * w);
        checkShape(tracer, new int[] {5, 1, 1}, Spec.deconv("d", 4, 1, 0, 7), 7, 4, 4);
        // a convolution with the same k, s and p leads back
        checkShape(tracer, new int[] {2, h, w}, Spec.deconv("d", 5, 3, 2, 2), 2, 3 * h - 2, 3 * w - 2);
    }

    @Test
    void deconv_learnsKernelsAndBiases(Tracer tracer, Draw draw) {
        int c = draw.integer(9, 12);
        int out = draw.integer(3, 6);
        checkParams(tracer, new int[] {c, 4, 5}, Spec.deconv("d", 4, 2, 1, out), 16L * c * out + out);
    }

    @Test
    void shapes_flowFromLayerToLayer(Tracer tracer, Draw draw) {
        int c = draw.integer(2, 5);
        List<Spec> layers = List.of(
                Spec.conv("a", 3, 1, 0, 7, 1), Spec.bn("b"), Spec.pool("c", 2, 2), Spec.flatten("d"), Spec.fc("e", 6));
        List<Row> rows = trace(tracer, new int[] {c, 8, 12}, layers);
        check(rows.get(0), 7L * (9 * c + 1), 7, 6, 10);
        check(rows.get(1), 14, 7, 6, 10);
        check(rows.get(2), 0, 7, 3, 5);
        check(rows.get(3), 0, 105);
        check(rows.get(4), 636, 6);
    }

    @Test
    void rows_haveTheNamesOfTheirLayers(Tracer tracer, Draw draw) {
        String first = "layer " + draw.integer(10, 99);
        List<Row> rows = trace(tracer, new int[] {3, 6, 6}, List.of(Spec.pool(first, 2, 2), Spec.gap("last")));
        Expect.that(
                first.equals(rows.get(0).name()) && "last".equals(rows.get(1).name()),
                "The rows do not have the names of their layers, in the layers' order.",
                "各行的名称与各层的名称（按层的顺序）不一致。");
    }

    @Test
    void networkWithoutLayers_hasNoRows(Tracer tracer) {
        trace(tracer, new int[] {3, 6, 6}, List.of());
    }

    @Test
    void alexNet_has60965224Parameters(Tracer tracer) {
        List<Row> rows = trace(
                tracer,
                new int[] {3, 227, 227},
                List.of(
                        Spec.conv("conv1", 11, 4, 0, 96, 1),
                        Spec.pool("pool1", 3, 2),
                        Spec.conv("conv2", 5, 1, 2, 256, 2),
                        Spec.pool("pool2", 3, 2),
                        Spec.conv("conv3", 3, 1, 1, 384, 1),
                        Spec.conv("conv4", 3, 1, 1, 384, 2),
                        Spec.conv("conv5", 3, 1, 1, 256, 2),
                        Spec.pool("pool5", 3, 2),
                        Spec.flatten("flatten"),
                        Spec.fc("fc6", 4096),
                        Spec.fc("fc7", 4096),
                        Spec.fc("fc8", 1000)));
        check(rows.get(0), 34_944, 96, 55, 55);
        check(rows.get(7), 0, 256, 6, 6);
        exactly(60_965_224, total(rows));
    }

    @Test
    void vgg16_has138357544Parameters(Tracer tracer) {
        List<Spec> layers = new ArrayList<>();
        int[] widths = {64, 128, 256, 512, 512};
        for (int block = 0; block < 5; block++) {
            for (int i = 0; i < (block < 2 ? 2 : 3); i++) {
                layers.add(Spec.conv("conv" + block + i, 3, 1, 1, widths[block], 1));
            }
            layers.add(Spec.pool("pool" + block, 2, 2));
        }
        layers.addAll(
                List.of(Spec.flatten("flatten"), Spec.fc("fc6", 4096), Spec.fc("fc7", 4096), Spec.fc("fc8", 1000)));
        List<Row> rows = trace(tracer, new int[] {3, 224, 224}, layers);
        check(rows.get(18), 0, 25_088);
        check(rows.get(19), 102_764_544, 4096);
        exactly(138_357_544, total(rows));
    }

    /** From 100 random numbers to a colour image of 64×64; the numbers are those of the paper's layers, with biases. */
    @Test
    void generator_paintsA64By64Image(Tracer tracer) {
        List<Spec> layers = new ArrayList<>();
        int[] widths = {1024, 512, 256, 128, 3};
        for (int i = 0; i < widths.length; i++) {
            layers.add(i == 0 ? Spec.deconv("up0", 4, 1, 0, 1024) : Spec.deconv("up" + i, 4, 2, 1, widths[i]));
            if (i < 4) {
                layers.add(Spec.bn("bn" + i));
            }
        }
        List<Row> rows = trace(tracer, new int[] {100, 1, 1}, layers);
        check(rows.get(2), 8_389_120, 512, 8, 8);
        check(rows.get(8), 6_147, 3, 64, 64);
        exactly(12_656_515 + 3_840, total(rows));
    }

    @Test
    void largeLayers_exceedAnInt(Tracer tracer) {
        checkParams(tracer, new int[] {100_000}, Spec.fc("fc", 50_000), 5_000_050_000L);
        checkParams(tracer, new int[] {50_000, 3, 3}, Spec.conv("c", 3, 1, 0, 20_000, 1), 9_000_020_000L);
        checkParams(tracer, new int[] {30_000, 3, 3}, Spec.deconv("d", 5, 1, 0, 10_000), 7_500_010_000L);
        checkParams(tracer, new int[] {2_000_000_000}, Spec.bn("bn"), 4_000_000_000L);
        checkParams(tracer, new int[] {100_000, 300, 300}, Spec.conv("c", 300, 1, 0, 1, 1), 9_000_000_001L);
        // odd and beyond 2^53: no double holds them
        checkParams(tracer, new int[] {2_000_000_000}, Spec.fc("fc", 2_000_000_001), 2_000_000_001L * 2_000_000_001L);
        int[] deep = {100_002, 1001, 1001};
        checkParams(tracer, deep, Spec.conv("c", 1001, 1, 0, 100_003, 1), 100_003L * (1001L * 1001 * 100_002 + 1));
    }

    @Test
    void windowsThatDoNotFit_areRefused(Tracer tracer) {
        // one too many: with a stride, integer division hides it
        refused(tracer, "k = H + 2p + 1", new int[] {3, 4, 9}, Spec.conv("c", 7, 3, 1, 5, 1));
        refused(tracer, "k = W + 2p + 1", new int[] {3, 9, 4}, Spec.conv("c", 7, 3, 1, 5, 1));
        refused(tracer, "pool with k = H + 1", new int[] {3, 4, 9}, Spec.pool("p", 5, 3));
        refused(tracer, "pool with k = W + 1", new int[] {3, 9, 4}, Spec.pool("p", 5, 3));
        checkShape(tracer, new int[] {3, 5, 5}, Spec.conv("c", 7, 3, 1, 5, 1), 5, 1, 1);
        checkShape(tracer, new int[] {3, 5, 5}, Spec.pool("p", 5, 3), 3, 1, 1);
    }

    @Test
    void mapsWithoutPixels_areRefused(Tracer tracer) {
        refused(tracer, "deconv to height 0", new int[] {3, 1, 4}, Spec.deconv("d", 4, 2, 2, 5));
        refused(tracer, "deconv to width 0", new int[] {3, 4, 1}, Spec.deconv("d", 4, 2, 2, 5));
        refused(tracer, "deconv to a negative height", new int[] {3, 1, 9}, Spec.deconv("d", 3, 2, 3, 5));
        refused(tracer, "deconv to a negative width", new int[] {3, 9, 1}, Spec.deconv("d", 3, 2, 3, 5));
        checkShape(tracer, new int[] {3, 1, 1}, Spec.deconv("d", 5, 2, 2, 6), 6, 1, 1);
    }

    @Test
    void layersThatTakeOtherShapes_areRefused(Tracer tracer) {
        int[] flat = {12};
        refused(tracer, "conv of {D}", flat, Spec.conv("c", 1, 1, 0, 5, 1));
        refused(tracer, "deconv of {D}", flat, Spec.deconv("d", 1, 1, 0, 5));
        refused(tracer, "pool of {D}", flat, Spec.pool("p", 1, 1));
        refused(tracer, "flatten of {D}", flat, Spec.flatten("f"));
        refused(tracer, "gap of {D}", flat, Spec.gap("g"));
        refused(tracer, "fc of {C, H, W}", new int[] {3, 2, 2}, Spec.fc("fc", 5));
        int[] maps = {3, 2, 2};
        refused(tracer, "fc after conv", maps, Spec.conv("c", 1, 1, 0, 5, 1), Spec.fc("fc", 5));
        refused(tracer, "fc after bn of {C, H, W}", maps, Spec.bn("bn"), Spec.fc("fc", 5), Spec.fc("fc", 5));
        refused(tracer, "flatten after flatten", maps, Spec.flatten("f"), Spec.flatten("f"));
        refused(tracer, "gap after fc", maps, Spec.flatten("f"), Spec.fc("fc", 5), Spec.gap("g"));
    }

    @Test
    void unknownKinds_areRefused(Tracer tracer) {
        for (String kind : List.of("relu", "Conv", "conv2d", " pool", "bn ", "")) {
            refused(tracer, "kind = \"" + kind + "\"", new int[] {3, 4, 4}, new Spec("r", kind, 1, 1, 0, 3, 1));
        }
        refused(tracer, "kind = \"FC\" of {D}", new int[] {3}, new Spec("r", "FC", 0, 0, 0, 3, 0));
        refused(tracer, "kind = \"relu\" of {D}", new int[] {3}, new Spec("r", "relu", 1, 1, 0, 3, 1));
    }

    @Test
    void inputShape_isLeftAlone(Tracer tracer) {
        int[] in = {3, 12, 12};
        Unchanged shape = Unchanged.of("in", in);
        tracer.trace(in, List.of(Spec.bn("bn"), Spec.conv("c", 3, 1, 0, 5, 1), Spec.pool("p", 2, 2), Spec.gap("g")));
        shape.check();
    }

    /** Three sizes that differ from each other. */
    private static int[] image(Draw draw) {
        return new int[] {draw.integer(3, 5), draw.integer(6, 9), draw.integer(10, 14)};
    }

    /** Traces and requires a row for each layer, none of them null. */
    private static List<Row> trace(Tracer tracer, int[] in, List<Spec> layers) {
        List<Row> rows = tracer.trace(in.clone(), layers);
        Expect.that(
                rows != null
                        && rows.size() == layers.size()
                        && rows.stream().allMatch(row -> row != null && row.name() != null),
                "There has to be one row for each layer.",
                "每一层应当恰好对应一行。");
        return rows;
    }

    private static void checkShape(Tracer tracer, int[] in, Spec layer, int... expected) {
        Close.check(
                "outShape", expected, trace(tracer, in, List.of(layer)).get(0).outShape());
    }

    private static void checkParams(Tracer tracer, int[] in, Spec layer, long expected) {
        exactly(expected, trace(tracer, in, List.of(layer)).get(0).params());
    }

    private static void check(Row row, long params, int... shape) {
        Close.check("outShape", shape, row.outShape());
        exactly(params, row.params());
    }

    /** A count is right or wrong: billions leave room for a small error within a relative tolerance. */
    private static void exactly(long expected, long params) {
        Close.check("params", expected, params, 0, 0.5);
        // above 2^53 a double does not tell neighbours apart
        Expect.that(expected == params, "params is off by a little.", "params 差了一点点。");
    }

    private static long total(List<Row> rows) {
        return rows.stream().mapToLong(Row::params).sum();
    }

    private static void refused(Tracer tracer, String when, int[] in, Spec... layers) {
        Expect.thrown(IllegalArgumentException.class, when, () -> tracer.trace(in.clone(), List.of(layers)));
    }
}
