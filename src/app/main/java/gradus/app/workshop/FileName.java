package gradus.app.workshop;

import gradus.app.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a file of an exercise, such as {@code hidden-tests/AdamHiddenTest.java} or {@code
 * wrong/sign-flipped/misconception.yaml}. There is none that leads out of the exercise.
 */
public final class FileName {

    static final int LONGEST_SLUG = 60;

    private static final String JAVA = "[A-Z][A-Za-z0-9]{0,79}\\.java";
    private static final String TEXTS = "(statement|editorial)\\.(en|zh)\\.md";
    private static final Pattern OF_EXERCISE = Pattern.compile(
            "exercise\\.yaml|%s|(contract|starter|visible-tests|hidden-tests)/%s".formatted(TEXTS, JAVA));
    private static final Pattern OF_SOLUTIONS = Pattern.compile(
            "reference/%1$s|accepted/%2$s/%1$s|wrong/%2$s/(%1$s|misconception\\.yaml)".formatted(JAVA, YamlNode.ID));

    /** The order in which an author writes them. */
    private static final List<String> ORDER = List.of(
            "exercise.yaml",
            "statement",
            "editorial",
            "contract",
            "starter",
            "visible-tests",
            "hidden-tests",
            "reference",
            "accepted",
            "wrong");

    private final String text;

    private FileName(String text) {
        this.text = text;
    }

    /** Returns the name that is written {@code text}, if exercises have such a file. */
    public static Optional<FileName> of(String text) {
        boolean known = OF_EXERCISE.matcher(text).matches()
                || OF_SOLUTIONS.matcher(text).matches();
        return known ? Optional.of(new FileName(text)) : Optional.empty();
    }

    /** Returns whether {@code slug} can be the name of an exercise. */
    public static boolean isSlug(String slug) {
        return slug.matches(YamlNode.ID) && slug.length() <= LONGEST_SLUG;
    }

    /** Returns names in the order in which an author writes the files. */
    static Comparator<FileName> order() {
        return Comparator.comparingInt(FileName::place).thenComparing(FileName::text);
    }

    private int place() {
        for (int i = 0; i < ORDER.size(); i++) {
            if (text.startsWith(ORDER.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException(text);
    }

    /** Returns the name as authors write it. */
    public String text() {
        return text;
    }

    /** Returns the folder that it is shown with: {@code hidden-tests}, {@code wrong/sign-flipped}, or nothing. */
    public String folder() {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? "" : text.substring(0, slash);
    }

    /** Returns the name without its folder. */
    public String simple() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** Returns what follows the last dot: {@code java}, {@code md} or {@code yaml}. */
    public String extension() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** Returns where the file of the exercise {@code slug} is, below the folder that has all of them. */
    public Path below(String slug) {
        boolean solution = OF_SOLUTIONS.matcher(text).matches();
        return Path.of(solution ? "reference-solutions" : "exercises", slug).resolve(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileName name && name.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
