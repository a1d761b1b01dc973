package gradus.guest.runner;

import gradus.wire.Callee;
import gradus.wire.Frame;
import gradus.wire.FrameKind;
import gradus.wire.Marshal;
import gradus.wire.Value;
import gradus.wire.ValueReader;
import gradus.wire.ValueWriter;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Does once what a submission will make the runner do, so that the classes for it get into the class-data archive that
 * is written when this process ends.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Something with every kind of parameter. */
    public interface Piece {
        /** Uses everything that crosses the wire. */
        double[][] play(double[] x, List<double[]> xs, RandomGenerator random, ToDoubleFunction<double[]> f);
    }

    static void play() {
        BoxExports exports = new BoxExports();
        Marshal marshal = new Marshal(exports);
        Piece piece = (x, xs, random, f) -> new double[][] {x, {random.nextDouble(), random.nextGaussian()}};
        List<Value> arguments = List.of(
                new Value.Reals(new double[] {1}),
                new Value.Sequence(List.of(new Value.Reals(new double[] {2}))),
                new Value.Generator(0, 1),
                new Value.Reference(Value.Side.JUDGE, 0));
        ValueWriter writer = new ValueWriter().values(arguments).value(new Value.Mapping(Map.of()));
        try {
            ValueReader reader = new ValueReader(new Frame(FrameKind.CALL, writer.toBytes()));
            Callee callee = new Callee(Piece.class.getMethods()[0]);
            callee.call(piece, reader.values(), marshal);
            System.out.println(Describe.thrown(new IllegalStateException("rehearsal")));
            new Submission(new VisibleClasses(), "none", "none", Map.of(), 1).constructor();
        } catch (Refusal expected) {
            System.out.println("rehearsed " + expected.getMessage());
        } catch (Throwable failed) {
            throw new IllegalStateException("the rehearsal failed", failed);
        }
    }
}
