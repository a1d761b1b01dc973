package exercise.architecturetracer;

import java.util.LinkedList;
import java.util.List;

/** One loop over mutable sizes; a flat sample is a map of height and width 0. */
public final class ArchitectureTracer implements Tracer {

    @Override
    public List<Row> trace(int[] in, List<Spec> layers) {
        boolean flat = in.length == 1;
        int c = in[0];
        int h = flat ? 0 : in[1];
        int w = flat ? 0 : in[2];
        LinkedList<Row> rows = new LinkedList<>();
        for (Spec spec : layers) {
            String kind = spec.kind();
            if (!kind.equals("bn") && flat != kind.equals("fc")) {
                throw new IllegalArgumentException(spec.name() + " gets the wrong kind of input");
            }
            long params = params(spec, c);
            if (kind.equals("flatten")) {
                c *= h * w;
            } else if (kind.equals("deconv")) {
                h = spec.s() * (h - 1) + spec.k() - spec.p() * 2;
                w = spec.s() * (w - 1) + spec.k() - spec.p() * 2;
            } else if (kind.equals("conv") || kind.equals("pool")) {
                h = Math.floorDiv(h + 2 * spec.p() - spec.k(), spec.s()) + 1;
                w = Math.floorDiv(w + 2 * spec.p() - spec.k(), spec.s()) + 1;
            }
            if (!flat && Math.min(h, w) <= 0) {
                throw new IllegalArgumentException(spec.name() + " leaves nothing");
            }
            flat |= kind.equals("flatten") || kind.equals("gap");
            c = spec.out() > 0 ? spec.out() : c;
            rows.add(new Row(spec.name(), flat ? new int[] {c} : new int[] {c, h, w}, params));
        }
        return rows;
    }

    private static long params(Spec spec, int c) {
        long area = (long) spec.k() * spec.k();
        switch (spec.kind()) {
            case "conv":
                if (c % spec.groups() + spec.out() % spec.groups() > 0) {
                    throw new IllegalArgumentException("groups");
                }
                // each group is a convolution of its own
                return spec.out() + spec.groups() * area * (c / spec.groups()) * (spec.out() / spec.groups());
            case "deconv":
                return area * c * spec.out() + spec.out();
            case "fc":
                return (long) spec.out() * c + spec.out();
            case "bn":
                return c + (long) c;
            case "pool", "flatten", "gap":
                return 0;
            default:
                throw new IllegalArgumentException(spec.kind());
        }
    }
}
