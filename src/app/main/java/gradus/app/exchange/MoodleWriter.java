package gradus.app.exchange;

import gradus.app.bank.Question;
import java.util.List;

/** Writes Moodle XML: what Moodle's own export writes, without the fields whose defaults do. */
final class MoodleWriter implements Writer {

    private final String language;
    private final int variants;
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
    private String topic = "";

    MoodleWriter(String language, int variants) {
        this.language = language;
        this.variants = variants;
    }

    @Override
    public int add(Question question) {
        List<Draft> drafts = Drawing.of(question, language, variants);
        if (!topic.equals(question.topic())) {
            topic = question.topic();
            line("  <question type=\"category\"><category><text>%s</text></category></question>", Tags.category(topic));
        }
        drafts.forEach(this::question);
        return drafts.size();
    }

    @Override
    public String text() {
        return out + "</quiz>\n";
    }

    private void question(Draft draft) {
        line("  <question type=\"%s\">", type(draft.content()));
        line("    <name><text>%s</text></name>", draft.title());
        markdown("    ", "questiontext", draft.prompt());
        markdown("    ", "generalfeedback", draft.explanation());
        line("    <defaultgrade>1</defaultgrade>");
        line("    <idnumber>%s</idnumber>", draft.title());
        content(draft.content());
        line("    <tags>");
        draft.tags().texts().forEach(tag -> line("      <tag><text>%s</text></tag>", tag));
        line("    </tags>");
        line("  </question>");
    }

    private static String type(Content content) {
        if (content instanceof Content.Choice) {
            return "multichoice";
        } else if (content instanceof Content.Numeric) {
            return "numerical";
        } else if (content instanceof Content.Typed) {
            return "shortanswer";
        }
        return content instanceof Content.Order ? "ordering" : "matching";
    }

    private void content(Content content) {
        if (content instanceof Content.Choice choice) {
            line("    <single>%s</single>", !choice.several());
            line("    <shuffleanswers>%s</shuffleanswers>", !choice.ordered());
            choice.options().forEach(option -> markdownAnswer(option.percent(), option.text(), option.why()));
        } else if (content instanceof Content.Numeric number) {
            number.values().forEach(this::value);
        } else if (content instanceof Content.Typed typed) {
            line("    <usecase>1</usecase>");
            // an asterisk stands for anything
            typed.answers()
                    .forEach(answer ->
                            plainAnswer(answer.percent(), answer.text().replace("*", "\\*"), answer.why(), ""));
        } else if (content instanceof Content.Order order) {
            order(order.items());
        } else if (content instanceof Content.Match match) {
            line("    <shuffleanswers>true</shuffleanswers>");
            match.pairs().forEach(pair -> pair(pair.left(), pair.right()));
            match.decoys().forEach(decoy -> pair("", decoy));
        }
    }

    private void markdownAnswer(double percent, String text, String why) {
        line("    <answer fraction=\"%s\" format=\"markdown\">", GiftWriter.percent(percent));
        line("      <text>%s</text>", MoodleMaths.outwards(text));
        markdown("      ", "feedback", why);
        line("    </answer>");
    }

    private void value(Content.Value value) {
        String tolerance = value.tolerance().toPlainString();
        plainAnswer(value.percent(), value.number().toPlainString(), value.why(), tolerance);
    }

    private void plainAnswer(double percent, String text, String why, String tolerance) {
        line("    <answer fraction=\"%s\" format=\"plain_text\">", GiftWriter.percent(percent));
        line("      <text>%s</text>", text);
        markdown("      ", "feedback", why);
        if (!tolerance.isEmpty()) {
            line("      <tolerance>%s</tolerance>", tolerance);
        }
        line("    </answer>");
    }

    private void order(List<String> items) {
        line("    <layouttype>VERTICAL</layouttype>");
        line("    <selecttype>ALL</selecttype>");
        line("    <gradingtype>RELATIVE_NEXT_EXCLUDE_LAST</gradingtype>");
        for (int i = 0; i < items.size(); i++) {
            markdownAnswer(i + 1, items.get(i), "");
        }
    }

    private void pair(String left, String right) {
        line("    <subquestion format=\"markdown\">");
        line("      <text>%s</text>", MoodleMaths.outwards(left));
        line("      <answer><text>%s</text></answer>", right);
        line("    </subquestion>");
    }

    private void markdown(String indent, String name, String text) {
        String shown = MoodleMaths.outwards(text);
        line(indent + "<%s format=\"markdown\"><text>%s</text></%s>", name, shown, name);
    }

    /** Adds a line with {@code arguments} put in, none of which can end a tag. */
    private void line(String form, Object... arguments) {
        Object[] safe = new Object[arguments.length];
        for (int i = 0; i < safe.length; i++) {
            safe[i] = escaped(String.valueOf(arguments[i]));
        }
        out.append(form.formatted(safe)).append('\n');
    }

    static String escaped(String text) {
        return Plain.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
