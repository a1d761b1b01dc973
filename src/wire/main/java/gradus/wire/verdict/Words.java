package gradus.wire.verdict;

/**
 * One sentence for a learner in both languages of Gradus.
 *
 * @param en English
 * @param zh Chinese
 */
public record Words(String en, String zh) {

    /** Returns the same text for both languages: a name, a number, something the learner wrote. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** Returns the words in {@code language}: Chinese for {@code "zh"}, English for anything else. */
    public String in(String language) {
        return language.equals("zh") ? zh : en;
    }

    /** Returns both texts with {@code arguments} put in as by {@link String#formatted}. */
    public Words with(Object... arguments) {
        return new Words(en.formatted(arguments), zh.formatted(arguments));
    }
}
