package gradus.app.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.support.LocalizationSupport;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the pages in one language, from {@code messages_<language>.properties}.
 *
 * <p>{@link #text} is for attributes and plain places; {@link #localize} is for messages with markup of their own, whose
 * parameters are escaped.
 */
public final class Texts implements LocalizationSupport {

    private static final Texts ENGLISH = load("en");
    private static final Texts CHINESE = load("zh");

    private final String language;
    private final Properties messages;

    private Texts(String language, Properties messages) {
        this.language = language;
        this.messages = messages;
    }

    /** Returns the words of {@code language}: {@code zh}, and English for anything else. */
    public static Texts in(String language) {
        return language.equals("zh") ? CHINESE : ENGLISH;
    }

    /** Returns the message of {@code key} in both languages, with its parameters filled in; not escaped. */
    public static Words words(String key, Object... arguments) {
        return new Words(ENGLISH.text(key, arguments), CHINESE.text(key, arguments));
    }

    private static Texts load(String language) {
        String name = "/messages_%s.properties".formatted(language);
        try (InputStream stream = Texts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar");
            }
            Properties messages = new Properties();
            messages.load(new InputStreamReader(stream, UTF_8));
            return new Texts(language, messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the language's tag for {@code lang} attributes. */
    public String language() {
        return language;
    }

    /** Returns the tag of the language that the header's switch leads to. */
    public String otherLanguage() {
        return language.equals("zh") ? "en" : "zh";
    }

    /** Returns the message with {@code {0}}, {@code {1}} … replaced by {@code arguments}; not escaped. */
    public String text(String key, Object... arguments) {
        String message = lookup(key);
        for (int i = 0; i < arguments.length; i++) {
            message = message.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return message;
    }

    /** Returns whether there is a message for {@code key}. */
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    @Override
    public String lookup(String key) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("no message %s in messages_%s.properties".formatted(key, language));
        }
        return message;
    }

    Set<String> keys() {
        return messages.stringPropertyNames();
    }
}
