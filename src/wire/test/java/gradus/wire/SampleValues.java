package gradus.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random values of every kind, from a seed. */
final class SampleValues {

    private static final int KINDS = 17;

    private final SplittableRandom random;

    SampleValues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Value next() {
        return next(0);
    }

    private Value next(int depth) {
        int kind = random.nextInt(depth < 4 ? KINDS : 6);
        return switch (kind) {
            case 0 -> new Value.Nothing();
            case 1 -> new Value.Truth(random.nextBoolean());
            case 2 -> new Value.Int(random.nextInt());
            case 3 -> new Value.LongInt(random.nextLong());
            case 4 -> new Value.Real(Double.longBitsToDouble(random.nextLong()));
            case 5 -> new Value.Text("t\u00e4xt 数 " + random.nextInt());
            case 6 -> new Value.Reals(random.doubles(random.nextInt(5)).toArray());
            case 7 -> new Value.Ints(random.ints(random.nextInt(5)).toArray());
            case 8 -> new Value.Truths(new boolean[] {random.nextBoolean(), random.nextBoolean()});
            case 9 -> new Value.Rows(some(depth));
            case 10 -> new Value.Sequence(some(depth));
            case 11 -> new Value.Mapping(entries(depth));
            case 12 -> new Value.Composite(some(depth));
            case 13 -> new Value.Generator(random.nextInt(), random.nextLong());
            case 14 -> new Value.Reference(random.nextBoolean() ? Value.Side.BOX : Value.Side.JUDGE, random.nextInt());
            case 15 -> new Value.Lasting(new Value.Sequence(some(depth)));
            // small ones, some of which there are
            default -> new Value.Known(random.nextInt(8));
        };
    }

    private List<Value> some(int depth) {
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(next(depth + 1));
        }
        return values;
    }

    private Map<String, Value> entries(int depth) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            entries.put("key " + i, next(depth + 1));
        }
        return entries;
    }
}
