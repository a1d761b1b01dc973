package exercise.architecturetracer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/** A table with a rule for the shape and a rule for the parameters of each kind. */
public final class ArchitectureTracer implements Tracer {

    private record Rule(int rank, BiFunction<Spec, int[], int[]> shape, ToLongBiFunction<Spec, int[]> params) {}

    private static final ToLongBiFunction<Spec, int[]> NONE = (layer, in) -> 0;

    private final Map<String, Rule> rules = Map.of(
            "conv", new Rule(3, (layer, in) -> slid(layer, in, layer.out()), this::kernels),
            "pool", new Rule(3, (layer, in) -> slid(layer, in, in[0]), NONE),
            "deconv", new Rule(3, this::grown, (layer, in) -> layer.out() * (1L + in[0] * layer.k() * layer.k())),
            "flatten", new Rule(3, (layer, in) -> new int[] {IntStream.of(in).reduce(1, (a, b) -> a * b)}, NONE),
            "gap", new Rule(3, (layer, in) -> new int[] {in[0]}, NONE),
            "fc", new Rule(1, (layer, in) -> new int[] {layer.out()}, (layer, in) -> layer.out() * (1L + in[0])),
            "bn", new Rule(0, (layer, in) -> in.clone(), (layer, in) -> 2L * in[0]));

    @Override
    public List<Row> trace(int[] in, List<Spec> layers) {
        List<Row> rows = new ArrayList<>();
        for (Spec layer : layers) {
            int[] shape = rows.isEmpty() ? in : rows.get(rows.size() - 1).outShape();
            Rule rule = rules.get(layer.kind());
            if (rule == null || (rule.rank() != 0 && rule.rank() != shape.length)) {
                throw new IllegalArgumentException(layer.toString());
            }
            rows.add(new Row(
                    layer.name(),
                    rule.shape().apply(layer, shape),
                    rule.params().applyAsLong(layer, shape)));
        }
        return rows;
    }

    private int[] slid(Spec layer, int[] in, int channels) {
        int[] shape = {channels, 0, 0};
        for (int axis = 1; axis < 3; axis++) {
            for (int end = layer.k(); end <= in[axis] + 2 * layer.p(); end += layer.s()) {
                shape[axis]++;
            }
        }
        return notEmpty(shape);
    }

    private int[] grown(Spec layer, int[] in) {
        return notEmpty(new int[] {layer.out(), grown(layer, in[1]), grown(layer, in[2])});
    }

    private int grown(Spec layer, int size) {
        return size * layer.s() - layer.s() + layer.k() - layer.p() - layer.p();
    }

    private long kernels(Spec layer, int[] in) {
        if (in[0] % layer.groups() != 0 || layer.out() % layer.groups() != 0) {
            throw new IllegalArgumentException("groups of " + layer);
        }
        return (long) layer.out() * layer.k() * layer.k() * in[0] / layer.groups() + layer.out();
    }

    private static int[] notEmpty(int[] shape) {
        if (IntStream.of(shape).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("an empty map");
        }
        return shape;
    }
}
