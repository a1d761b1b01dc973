package gradus.judge.kit;

import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/** Remembers an argument bit for bit, to require later that the learner's code has left it alone. */
public final class Unchanged {

    private final String name;
    private final Object argument;
    private final @Nullable Object before;

    private Unchanged(String name, Object argument) {
        this.name = name;
        this.argument = argument;
        this.before = Bits.copy(argument);
    }

    /** Remembers {@code argument}: an array, or a list or map of arrays; {@code name} as in the contract. */
    public static Unchanged of(String name, Object argument) {
        return new Unchanged(name, argument);
    }

    /** Requires that the argument still has the same shape and holds the same bits. */
    public void check() {
        if (!Bits.same(before, argument)) {
            throw new Mismatch(
                    new Words(
                                    "Your code changes its argument %s; it must leave it as it was, bit for bit.",
                                    "你的代码改动了参数 %s；它必须逐位保持原样。")
                            .with(name),
                    name + " was changed");
        }
    }
}
