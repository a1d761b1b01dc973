package gradus.judge.kit;

import gradus.wire.verdict.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requires results to be new arrays: not an argument, not a part of one, and not what was returned before. Arrays that
 * cross between a test and a learner's code are one object on both sides, so that this can be seen.
 */
public final class Separate {

    private Separate() {}

    /**
     * Requires that {@code result} shares no array with {@code others}.
     *
     * @param what the result, as the contract calls it
     * @param result an array of any rank, or a list or map of arrays; null, which other checks complain about, shares nothing
     * @param others arguments and earlier results
     */
    public static void check(String what, @Nullable Object result, @Nullable Object... others) {
        Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        // a single array of arrays comes as the row of others itself
        collect(others, taken);
        Set<Object> own = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(result, own);
        if (own.stream().anyMatch(taken::contains)) {
            throw new Mismatch(
                    new Words(
                                    "%s must be a new array. Yours is, or contains, an array that your code was given or"
                                            + " has returned before.",
                                    "%s 必须是新数组。你返回的就是（或者包含）传给你的数组，或之前返回过的数组。")
                            .with(what),
                    what + " is shared");
        }
    }

    /** An empty array has nothing that could be changed. */
    private static void collect(@Nullable Object object, Set<Object> arrays) {
        if (object instanceof List<?> list) {
            list.forEach(element -> collect(element, arrays));
        } else if (object instanceof Map<?, ?> map) {
            map.values().forEach(held -> collect(held, arrays));
        } else if (object instanceof Object[] rows) {
            if (rows.length > 0) {
                arrays.add(rows);
            }
            for (Object row : rows) {
                collect(row, arrays);
            }
        } else if ((object instanceof double[] reals && reals.length > 0)
                || (object instanceof int[] ints && ints.length > 0)) {
            arrays.add(object);
        }
    }
}
