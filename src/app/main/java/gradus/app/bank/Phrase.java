package gradus.app.bank;

import gradus.app.catalogue.Markdown;
import gradus.app.formula.Formula;
import gradus.app.formula.FormulaFault;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text in both languages, in Markdown, in which {@code {{formula}}} stands for the formula's value. Rendered once where
 * there is none.
 */
public final class Phrase {

    private static final Pattern VALUE = Pattern.compile("\\{\\{([^{}|]+)(?:\\|(\\d))?}}");
    private static final Pattern PARAGRAPH = Pattern.compile("<p>((?:(?!<p>).)*)</p>\\s*", Pattern.DOTALL);

    private final Words markdown;
    private final Text en;
    private final Text zh;

    private Phrase(Words markdown, Text en, Text zh) {
        this.markdown = markdown;
        this.en = en;
        this.zh = zh;
    }

    /**
     * Returns the phrase that an author wrote.
     *
     * @param names the names that may stand in formulas
     * @param decimals how many decimals values are shown with
     * @throws IllegalArgumentException with a message for the author, if a formula or the maths can't be read
     */
    static Phrase of(Words markdown, Set<String> names, int decimals) {
        return new Phrase(markdown, Text.of(markdown.en(), names, decimals), Text.of(markdown.zh(), names, decimals));
    }

    /** Returns what its author wrote. */
    public Words markdown() {
        return markdown;
    }

    /** Returns the HTML in {@code language}, with {@code values} filled in. */
    public String html(String language, Map<String, Double> values) {
        return text(language).html(values);
    }

    /** Returns the HTML as {@link #html} does, without the paragraph around it if it is a single one. */
    public String inline(String language, Map<String, Double> values) {
        return text(language).inline(values);
    }

    /** Returns the Markdown in {@code language}, with {@code values} filled in. */
    public String filled(String language, Map<String, Double> values) {
        return text(language).filled(values);
    }

    /** Returns whether each value in it is a finite number with {@code values}. */
    boolean isDefined(Map<String, Double> values) {
        return Stream.concat(en.values().stream(), zh.values().stream())
                .noneMatch(value -> Double.isNaN(value.formula().at(values)));
    }

    private Text text(String language) {
        return language.equals("zh") ? zh : en;
    }

    /**
     * A text in one language: pieces of Markdown, with a value behind each but the last.
     *
     * @param constantHtml what it is as HTML if there are no values
     */
    private record Text(List<String> pieces, List<Value> values, String constantHtml, String constantInline) {

        static Text of(String markdown, Set<String> names, int decimals) {
            List<String> pieces = new ArrayList<>();
            List<Value> values = new ArrayList<>();
            Matcher value = VALUE.matcher(markdown);
            int at = 0;
            while (value.find()) {
                pieces.add(markdown.substring(at, value.start()));
                int shown = value.group(2) == null ? decimals : Integer.parseInt(value.group(2));
                values.add(new Value(parse(value.group(1), names), shown));
                at = value.end();
            }
            pieces.add(markdown.substring(at));
            String html = Markdown.toHtml(markdown);
            return new Text(List.copyOf(pieces), List.copyOf(values), html, withoutParagraph(html));
        }

        private static Formula parse(String formula, Set<String> names) {
            try {
                return Formula.parse(formula, names);
            } catch (FormulaFault wrong) {
                throw new IllegalArgumentException("{{%s}}: %s".formatted(formula, wrong.getMessage()), wrong);
            }
        }

        String html(Map<String, Double> drawn) {
            return values.isEmpty() ? constantHtml : Markdown.toHtml(filled(drawn));
        }

        String inline(Map<String, Double> drawn) {
            return values.isEmpty() ? constantInline : withoutParagraph(html(drawn));
        }

        private static String withoutParagraph(String html) {
            Matcher only = PARAGRAPH.matcher(html);
            return only.matches() ? only.group(1) : html;
        }

        String filled(Map<String, Double> drawn) {
            StringBuilder filled = new StringBuilder(pieces.get(0));
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                filled.append(Numbers.shown(value.formula().at(drawn), value.decimals()))
                        .append(pieces.get(i + 1));
            }
            return filled.toString();
        }
    }

    private record Value(Formula formula, int decimals) {}
}
