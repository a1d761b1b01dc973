package exercise.target;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.io.RandomAccessFile;

/** Looks for a word of the hidden tests in the memory of its process. */
public final class Attack extends Target.Honest {
    @Override
    public double[] scale(double[] x) {
        // the word is put together backwards, so that it is nowhere in this program
        byte[] backwards = {'1', '6', 'e', 'n', 'i', 'r', 'y', 'h', 'p', 'e', 'Z'};
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r");
                BufferedReader maps = new BufferedReader(new FileReader("/proc/self/maps"))) {
            for (String line : maps.lines().filter(region -> region.contains("rw-p")).toList()) {
                String[] ends = line.substring(0, line.indexOf(' ')).split("-", 2);
                long from = Long.parseLong(ends[0], 16);
                int size = (int) Math.min(1 << 20, Long.parseLong(ends[1], 16) - from);
                byte[] bytes = new byte[size];
                memory.seek(from);
                int read = memory.read(bytes);
                for (int i = 0; i + backwards.length <= read; i++) {
                    int j = 0;
                    while (j < backwards.length && bytes[i + j] == backwards[backwards.length - 1 - j]) {
                        j++;
                    }
                    if (j == backwards.length) {
                        throw new Gained("at " + (from + i));
                    }
                }
            }
        } catch (IOException refused) {
            return super.scale(x);
        }
        return super.scale(x);
    }
}
