package exercise.target;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Fills the memory outside of the heap. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        List<ByteBuffer> all = new ArrayList<>();
        while (true) {
            all.add(ByteBuffer.allocateDirect(1 << 20));
        }
    }
}
