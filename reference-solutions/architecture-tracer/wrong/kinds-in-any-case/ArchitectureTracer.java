package exercise.architecturetracer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Wrong: takes a kind in capital letters as well. */
public final class ArchitectureTracer implements Tracer {

    @Override
    public List<Row> trace(int[] in, List<Spec> layers) {
        List<Row> rows = new ArrayList<>();
        int[] shape = in;
        for (Spec layer : layers) {
            Row row = row(layer, shape);
            rows.add(row);
            shape = row.outShape();
        }
        return rows;
    }

    private static Row row(Spec layer, int[] in) {
        return switch (layer.kind().toLowerCase(java.util.Locale.ROOT)) {
            case "conv" -> conv(layer, in);
            case "deconv" -> deconv(layer, in);
            case "pool" -> pool(layer, in);
            case "flatten" -> flatten(layer, in);
            case "gap" -> gap(layer, in);
            case "fc" -> fc(layer, in);
            case "bn" -> new Row(layer.name(), in, 2L * in[0]); // gamma and beta
            default -> throw new IllegalArgumentException(layer.kind() + " is no kind of layer");
        };
    }

    private static Row conv(Spec layer, int[] in) {
        require(in.length == 3, layer, in);
        require(in[0] % layer.groups() == 0 && layer.out() % layer.groups() == 0, layer, in);
        int[] out = {layer.out(), places(layer, in, in[1]), places(layer, in, in[2])};
        return new Row(layer.name(), out, units(layer.out(), square(layer.k()) * (in[0] / layer.groups())));
    }

    private static Row deconv(Spec layer, int[] in) {
        require(in.length == 3, layer, in);
        int height = (in[1] - 1) * layer.s() - 2 * layer.p() + layer.k();
        int width = (in[2] - 1) * layer.s() - 2 * layer.p() + layer.k();
        require(height >= 1 && width >= 1, layer, in);
        return new Row(
                layer.name(), new int[] {layer.out(), height, width}, units(layer.out(), square(layer.k()) * in[0]));
    }

    private static Row pool(Spec layer, int[] in) {
        require(in.length == 3, layer, in);
        return new Row(layer.name(), new int[] {in[0], places(layer, in, in[1]), places(layer, in, in[2])}, 0);
    }

    private static Row flatten(Spec layer, int[] in) {
        require(in.length == 3, layer, in);
        return new Row(layer.name(), new int[] {in[0] * in[1] * in[2]}, 0);
    }

    private static Row gap(Spec layer, int[] in) {
        require(in.length == 3, layer, in);
        return new Row(layer.name(), new int[] {in[0]}, 0);
    }

    private static Row fc(Spec layer, int[] in) {
        require(in.length == 1, layer, in);
        return new Row(layer.name(), new int[] {layer.out()}, units(layer.out(), in[0]));
    }

    /** How many places a window has along an axis of {@code size}. */
    private static int places(Spec layer, int[] in, int size) {
        int room = size - layer.k() + 2 * layer.p();
        require(room >= 0, layer, in);
        return room / layer.s() + 1;
    }

    /** Each unit has a weight for every number it looks at, and a bias. */
    private static long units(long units, long inputs) {
        return units * (inputs + 1);
    }

    private static long square(long k) {
        return k * k;
    }

    private static void require(boolean fits, Spec layer, int[] in) {
        if (!fits) {
            throw new IllegalArgumentException(layer + " can not take " + Arrays.toString(in));
        }
    }
}
