package gradus.app.exchange;

import gradus.app.bank.Feedback;
import gradus.app.bank.Question;
import gradus.app.bank.Sight;
import gradus.app.bank.Variant;
import gradus.app.concept.ConceptMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes notes for Anki, one in a line: id, front, back, deck, tags. The id comes first because Anki knows a note by its first
 * field: who imports a newer file gets changed notes, not second ones, and keeps what was learnt.
 */
final class AnkiWriter implements Writer {

    private static final String HEADER = """
            #separator:tab
            #html:true
            #notetype:Gradus
            #columns:Id\tFront\tBack\tDeck\tTags
            #deck column:4
            #tags column:5
            # Needs a note type named Gradus with the fields Id, Front and Back (Anki: Tools, Manage Note Types, Add, Basic; then Fields).
            """;

    private static final Pattern MATHS =
            Pattern.compile("<(span|div) class=\"math( display)?\">(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern PREFORMATTED = Pattern.compile("<pre>.*?</pre>", Pattern.DOTALL);

    private final String language;
    private final int variants;
    private final ConceptMap concepts;
    private final StringBuilder out = new StringBuilder(HEADER);

    AnkiWriter(String language, int variants, ConceptMap concepts) {
        this.language = language;
        this.variants = variants;
        this.concepts = concepts;
    }

    @Override
    public int add(Question question) {
        Map<String, Variant> drawn = Drawing.variants(question, variants);
        drawn.forEach((id, variant) -> note(id, question, variant));
        return drawn.size();
    }

    @Override
    public String text() {
        return out.toString();
    }

    private void note(String id, Question question, Variant variant) {
        Sight sight = variant.sight(language);
        Feedback feedback = variant.feedback(variant.right(), language);
        String topic = concepts.topic(question.topic())
                .map(known -> "%s %s".formatted(known.id(), known.name().in(language)))
                .orElse(question.topic());
        // a colon pair parts decks and sub-decks
        String deck = "Gradus::" + topic.replace("::", ":");
        String tags = String.join(" ", Tags.of(question).texts());
        out.append(List.of(id, front(sight), back(sight, feedback), deck, tags).stream()
                        .map(AnkiWriter::field)
                        .collect(Collectors.joining("\t")))
                .append('\n');
    }

    private static String front(Sight sight) {
        String code = sight.code().isEmpty() ? "" : pre(escaped(sight.code()));
        if (sight.form() == Sight.Form.LINE) {
            return sight.prompt() + numbered(sight.choices());
        }
        return sight.prompt() + code + list("ul", sight.lefts()) + list("ol", sight.choices());
    }

    private static String numbered(List<String> lines) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            code.append("%2d  %s\n".formatted(i + 1, escaped(lines.get(i))));
        }
        return pre(code.toString().stripTrailing());
    }

    private static String back(Sight sight, Feedback feedback) {
        List<String> right = feedback.lines().stream()
                .filter(line -> line.state() == Feedback.State.RIGHT)
                .map(Feedback.Line::text)
                .toList();
        String answer = feedback.answer().isEmpty()
                ? list(sight.form() == Sight.Form.ORDER ? "ol" : "ul", right)
                : "<div>" + feedback.answer() + "</div>";
        return answer + feedback.explanation();
    }

    private static String list(String element, Collection<String> items) {
        return items.isEmpty()
                ? ""
                : items.stream()
                        .map(item -> "<li>" + item + "</li>")
                        .collect(Collectors.joining("", "<" + element + ">", "</" + element + ">"));
    }

    private static String pre(String html) {
        return "<pre>" + html + "</pre>";
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns {@code html} as a field, which no character in it can end. */
    private static String field(String html) {
        String maths = MATHS.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("span") && found.group(2) == null
                                ? "\\(" + found.group(3) + "\\)"
                                : "\\[" + found.group(3) + "\\]"));
        String lines = PREFORMATTED
                .matcher(maths)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace("\n", "<br>")));
        return "\"%s\""
                .formatted(
                        Plain.clean(lines).strip().replaceAll("[\\n\\t]+", " ").replace("\"", "\"\""));
    }
}
