package gradus.app.authoring;

import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.judge.ExerciseSpec.WrongSolution;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether an exercise's texts are there in both languages, and say as much in one as in the other. Which language a text
 * is in shows in its script; that a translation has lost a section, a table's row or a formula shows in the counts.
 */
final class TextCheck {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern SEVERAL_WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern MATHS = Pattern.compile("<(span|div) class=\"math\".*?</\\1>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("<(code|pre)\\b.*?</\\1>", Pattern.DOTALL);

    /** What a translation keeps, by the HTML that it is counted by. */
    private static final Map<String, Pattern> STRUCTURE = Map.of(
            "headings", Pattern.compile("<h[1-6]"),
            "table rows", Pattern.compile("<tr"),
            "displayed formulas", Pattern.compile("<div class=\"math"),
            "code blocks", Pattern.compile("<pre"));

    /** A statement of a few words teaches nothing. */
    private static final int FEWEST_CHARACTERS = 400;

    private final List<String> faults = new ArrayList<>();

    private TextCheck() {}

    /** Returns what is wrong with the texts of {@code exercise}. */
    static List<String> faultsOf(Exercise exercise) {
        TextCheck check = new TextCheck();
        check.page("statement", exercise.statement());
        Words editorial = exercise.editorial();
        if (editorial == null) {
            check.faults.add("editorial.en.md, editorial.zh.md: missing: what to read after solving the exercise");
        } else {
            check.page("editorial", editorial);
        }
        for (int i = 0; i < exercise.hints().size(); i++) {
            check.sentence(
                    "exercise.yaml: hints[%d]".formatted(i), exercise.hints().get(i));
        }
        for (TestSpec test : exercise.tests()) {
            check.title("exercise.yaml: title of " + test.name(), test.title());
            check.sentence("exercise.yaml: fails of " + test.name(), test.fails());
        }
        for (WrongSolution wrong : exercise.spec().wrong()) {
            String file = "reference-solutions/%s/wrong/%s/misconception.yaml"
                    .formatted(exercise.slug(), wrong.misconception().id());
            check.sentence(file + ": name", wrong.misconception().name());
            check.sentence(file + ": hint", wrong.misconception().hint());
        }
        return check.faults;
    }

    /** A formula or a name is its own translation. */
    private void title(String place, Words words) {
        if (!words.en().equals(words.zh()) || SEVERAL_WORDS.matcher(words.en()).find()) {
            sentence(place, words);
        }
    }

    private void sentence(String place, Words words) {
        if (HAN.matcher(words.en()).find()) {
            faults.add(place + ".en: has Chinese in it");
        }
        if (!HAN.matcher(words.zh()).find()) {
            faults.add(place + ".zh: is not Chinese");
        }
    }

    private void page(String name, Words html) {
        String english = text(html.en());
        String chinese = text(html.zh());
        if (HAN.matcher(english).find()) {
            faults.add("%s.en.md: has Chinese in it".formatted(name));
        }
        if (english.length() < FEWEST_CHARACTERS) {
            faults.add("%s.en.md: is too short to teach anything (%d characters of text)"
                    .formatted(name, english.length()));
        }
        long han = HAN.matcher(chinese).results().count();
        // a Chinese sentence takes about a third of the characters
        if (han * 6 < english.length()) {
            faults.add(
                    "%s.zh.md: has %d Chinese characters for %d English ones: part of it is missing or not translated"
                            .formatted(name, han, english.length()));
        }
        STRUCTURE.forEach((what, pattern) -> {
            long there = pattern.matcher(html.en()).results().count();
            long here = pattern.matcher(html.zh()).results().count();
            if (there != here) {
                faults.add("%s.zh.md: has %d %s, the English has %d".formatted(name, here, what, there));
            }
        });
    }

    private static String text(String html) {
        String prose = CODE.matcher(MATHS.matcher(html).replaceAll(" ")).replaceAll(" ");
        return TAG.matcher(prose).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
