package gradus.judge.kit;

import gradus.wire.verdict.Words;

/** Remembers an input bit for bit, to require later that the learner's code has left it alone. */
public final class Unchanged {

    private final String name;
    private final Object array;
    private final double[] before;

    private Unchanged(String name, Object array, double[] before) {
        this.name = name;
        this.array = array;
        this.before = before;
    }

    /** Remembers {@code array}, an array of {@code double} or {@code int} of any rank; {@code name} as in the contract. */
    public static Unchanged of(String name, Object array) {
        return new Unchanged(name, array, values(name, array).clone());
    }

    /** Requires that the array still holds the same bits. */
    public void check() {
        if (!java.util.Arrays.equals(before, values(name, array))) {
            throw new Mismatch(
                    new Words(
                                    "Your code changes its argument %s; it must leave it as it was, bit for bit.",
                                    "你的代码改动了参数 %s；它必须逐位保持原样。")
                            .with(name),
                    name + " was changed");
        }
    }

    private static double[] values(String name, Object array) {
        Flat flat = Flat.of(array);
        if (flat == null) {
            throw new IllegalArgumentException("array (%s) has no shape".formatted(name));
        }
        return flat.values();
    }
}
