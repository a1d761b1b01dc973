package gradus.app.web;

import gradus.app.web.pages.Texts;
import gradus.wire.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused: thrown by a handler, shown as JSON or as a page, in the language of who sent it.
 *
 * <p>What is wrong and what to do is said by the key of a message, which begins with {@code problem.}, and what its
 * {@code {0}}, {@code {1}} … stand for; so there is no refusal without its words in both languages.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final @Nullable String field;
    private final transient Words words;

    private Problem(int status, @Nullable String field, Words words) {
        super(words.en(), null, false, false);
        this.status = status;
        this.field = field;
        this.words = words;
    }

    /** Returns a refusal with {@code status}. */
    public static Problem of(int status, String key, Object... arguments) {
        return of(status, Texts.words(key, arguments));
    }

    /** Returns a refusal with {@code status} in the words of what was refused further inside. */
    public static Problem of(int status, Words words) {
        return new Problem(status, null, words);
    }

    /** Returns a refusal with {@code status} because of {@code field}. */
    public static Problem inField(int status, String field, String key, Object... arguments) {
        return new Problem(status, field, Texts.words(key, arguments));
    }

    /** Returns a refusal of bad input: 400. */
    public static Problem badField(String field, String key, Object... arguments) {
        return inField(400, field, key, arguments);
    }

    /** Returns a refusal of bad input in the words of what was refused further inside: 400. */
    public static Problem badField(String field, Words words) {
        return new Problem(400, field, words);
    }

    /** Returns a refusal for want of what was asked for: 404. */
    public static Problem notFound(String key, Object... arguments) {
        return of(404, key, arguments);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the part of the request that is wrong, or null. */
    public @Nullable String field() {
        return field;
    }

    /** Returns what is wrong and what to do, without anything secret. */
    public Words words() {
        return words;
    }
}
