package gradus.app.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.wire.verdict.Words;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** What is asked of a learner's source before it is accepted. */
public final class Source {

    /** How long a source may be, in bytes of UTF-8. */
    public static final int MAX_BYTES = 64 * 1024;

    private Source() {}

    /** Returns whether {@code source} is longer than {@link #MAX_BYTES}. */
    public static boolean isTooLarge(String source) {
        return source.length() > MAX_BYTES || source.getBytes(UTF_8).length > MAX_BYTES;
    }

    /** Returns what is wrong with {@code source} as text, whatever its length, in words for its author. */
    public static Optional<Words> textFault(String source) {
        if (source.indexOf('\0') >= 0) {
            return Optional.of(new Words("must not hold a NUL character", "不能含有 NUL 字符"));
        }
        try {
            UTF_8.newEncoder().encode(CharBuffer.wrap(source));
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of(
                    new Words("must be Unicode text without unpaired surrogates", "必须是 Unicode 文本，不能有不成对的代理字符"));
        }
    }

    /**
     * Refuses what is no source.
     *
     * @throws IllegalArgumentException if {@code source} is over {@link #MAX_BYTES} or not text
     */
    public static void require(String source) {
        if (isTooLarge(source)) {
            throw new IllegalArgumentException("source is over %d bytes".formatted(MAX_BYTES));
        }
        textFault(source).ifPresent(fault -> {
            throw new IllegalArgumentException("source " + fault.en());
        });
    }
}
