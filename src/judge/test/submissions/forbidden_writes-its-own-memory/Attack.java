package exercise.target;

import java.io.RandomAccessFile;

/** Opens its own memory to write machine code into it. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        attempt(() -> {
            try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "rw")) {
                return memory.getFD();
            }
        });
        attempt(() -> new RandomAccessFile("/proc/thread-self/mem", "rw"));
        return super.scale(x);
    }
}
