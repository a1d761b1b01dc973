package exercise.architecturetracer;

import gradus.judge.kit.Close;
import gradus.judge.kit.Expect;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTracerVisibleTest {

    private static final List<Spec> LENET_5 = List.of(
            Spec.conv("conv1", 5, 1, 0, 6, 1),
            Spec.pool("pool1", 2, 2),
            Spec.conv("conv2", 5, 1, 0, 16, 1),
            Spec.pool("pool2", 2, 2),
            Spec.flatten("flatten"),
            Spec.fc("fc1", 120),
            Spec.fc("fc2", 84),
            Spec.fc("fc3", 10));

    /** The example of the statement, column by column. */
    @Test
    void lenet5_hasTheRowsOfTheStatement(Tracer tracer) {
        List<Row> rows = tracer.trace(new int[] {1, 32, 32}, LENET_5);
        int[][] shapes = {{6, 28, 28}, {6, 14, 14}, {16, 10, 10}, {16, 5, 5}, {400}, {120}, {84}, {10}};
        long[] params = {156, 0, 2416, 0, 0, 48_120, 10_164, 850};
        Close.check("number of rows", shapes.length, rows.size());
        for (int i = 0; i < shapes.length; i++) {
            Row row = rows.get(i);
            Expect.that(LENET_5.get(i).name().equals(row.name()), "A row has the wrong name.", "有一行的名称不对。");
            Close.check("outShape of " + row.name(), shapes[i], row.outShape());
            Close.check("params of " + row.name(), params[i], row.params());
        }
    }

    /** Two halves of the channels, each with kernels of its own; the other kinds that LeNet does not have. */
    @Test
    void otherKinds_haveTheirRules(Tracer tracer) {
        List<Row> rows = tracer.trace(
                new int[] {4, 3, 5},
                List.of(
                        Spec.conv("grouped", 3, 1, 1, 6, 2),
                        Spec.bn("norm"),
                        Spec.deconv("up", 4, 2, 1, 2),
                        Spec.gap("mean")));
        int[][] shapes = {{6, 3, 5}, {6, 3, 5}, {2, 6, 10}, {2}};
        long[] params = {6 * (9 * 2 + 1), 12, 2 * (16 * 6 + 1), 0};
        Close.check("number of rows", 4, rows.size());
        for (int i = 0; i < 4; i++) {
            Close.check("outShape of row " + i, shapes[i], rows.get(i).outShape());
            Close.check("params of row " + i, params[i], rows.get(i).params());
        }
    }

    /** A fully connected layer takes no maps: they have to be flattened first. */
    @Test
    void fullyConnectedLayer_takesNoMaps(Tracer tracer) {
        Expect.thrown(
                IllegalArgumentException.class,
                "fc after conv",
                () -> tracer.trace(new int[] {1, 8, 8}, List.of(Spec.conv("conv", 3, 1, 0, 2, 1), Spec.fc("fc", 10))));
    }
}
