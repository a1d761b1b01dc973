package gradus.app.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what stands between the braces of a GIFT question. */
final class GiftAnswers {

    private static final Pattern WEIGHT = Pattern.compile("^%(-?\\d{1,3}(?:\\.\\d{0,10})?)%");
    private static final String ARROW = "->";

    private final String format;

    /** Creates a reader of answers to a question whose text is in {@code format}. */
    GiftAnswers(String format) {
        this.format = format;
    }

    /**
     * An answer.
     *
     * @param sign {@code =}, {@code ~}, or a blank where there is none
     */
    private record Answer(char sign, double percent, String text, String feedback) {}

    Content content(String answers, Tags tags) {
        if (answers.startsWith("#")) {
            return number(answers.substring(1));
        }
        if (answers.startsWith(">")) {
            throw new NotExchanged("an ordering in the form of Moodle's plugin, which is not read from GIFT");
        }
        if (answers.indexOf('~') >= 0) {
            return choice(answers, tags);
        }
        // what is said about it may hold any sign
        if (GiftReader.truth(answers.split("#", 2)[0]) != null) {
            return truth(answers);
        }
        if (answers.indexOf('=') >= 0) {
            return answers.contains(ARROW) ? match(answers, Markup.plainFormat(tags)) : typed(answers);
        }
        return truth(answers);
    }

    private List<Answer> split(String answers) {
        List<Answer> split = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= answers.length(); i++) {
            if (i == answers.length() || answers.charAt(i) == '=' || answers.charAt(i) == '~') {
                split.add(answer(answers.substring(begin, i)));
                begin = i;
            }
        }
        return split;
    }

    private static Answer answer(String written) {
        char first = written.charAt(0);
        char sign = first == '=' || first == '~' ? first : ' ';
        String text = (sign == ' ' ? written : written.substring(1)).strip();
        double percent = sign == '~' ? 0 : Content.ALL;
        Matcher weight = WEIGHT.matcher(text);
        if (weight.find()) {
            percent = Double.parseDouble(weight.group(1));
            text = text.substring(weight.end());
        }
        int hash = text.indexOf('#');
        return hash < 0
                ? new Answer(sign, percent, text.strip(), "")
                : new Answer(sign, percent, text.substring(0, hash).strip(), text.substring(hash + 1));
    }

    private List<Answer> signed(String answers) {
        List<Answer> signed = split(answers);
        if (signed.stream().anyMatch(answer -> answer.sign() == ' ')) {
            throw new NotExchanged("what stands first in its braces begins with neither = nor ~");
        }
        return signed;
    }

    private String text(String text) {
        return GiftText.of(text, format).markdown();
    }

    private Content choice(String answers, Tags tags) {
        List<Answer> signed = signed(answers);
        boolean several = signed.stream().noneMatch(answer -> answer.sign() == '=');
        List<Content.Option> options = signed.stream()
                .map(answer -> new Content.Option(text(answer.text()), answer.percent(), text(answer.feedback())))
                .toList();
        return new Content.Choice(options, several, tags.marks().contains(Tags.ORDERED));
    }

    private Content typed(String answers) {
        return new Content.Typed(signed(answers).stream()
                .map(answer -> new Content.Option(
                        GiftBlock.unprotect(answer.text()), answer.percent(), text(answer.feedback())))
                .toList());
    }

    private Content truth(String answers) {
        String[] parts = answers.split("#", 3);
        Boolean right = GiftReader.truth(parts[0]);
        if (right == null) {
            throw new NotExchanged("its answers begin with neither =, ~ nor #, and are neither TRUE nor FALSE");
        }
        String whyWrong = parts.length > 1 ? text(parts[1]) : "";
        return new Content.Truth(right, parts.length > 2 ? text(parts[2]) : "", whyWrong);
    }

    private Content match(String answers, String rights) {
        List<Content.Pair> pairs = new ArrayList<>();
        List<String> decoys = new ArrayList<>();
        // what is said about a pair does not exist: all of it is text
        for (String written : answers.substring(answers.indexOf('=') + 1).split("=", -1)) {
            int arrow = written.indexOf(ARROW);
            if (arrow < 0) {
                throw new NotExchanged("a pair without ->: " + Plain.shortened(GiftBlock.unprotect(written)));
            }
            String right = Markup.markdown(
                    GiftBlock.unprotect(written.substring(arrow + 2)).strip(), rights);
            if (written.substring(0, arrow).isBlank()) {
                decoys.add(right);
            } else {
                pairs.add(new Content.Pair(text(written.substring(0, arrow)), right));
            }
        }
        return new Content.Match(pairs, decoys);
    }

    private Content number(String answers) {
        List<Content.Value> values = new ArrayList<>();
        String otherwise = "";
        for (Answer answer : answers.isBlank() ? List.<Answer>of() : split(answers.strip())) {
            String written = GiftBlock.unprotect(answer.text()).strip();
            if (written.isEmpty() || written.equals("*")) {
                otherwise = text(answer.feedback());
            } else {
                values.add(value(written, answer.percent(), text(answer.feedback())));
            }
        }
        return new Content.Numeric(values, otherwise);
    }

    private static Content.Value value(String written, double percent, String why) {
        int range = written.indexOf("..");
        if (range > 0) {
            BigDecimal from = Decimal.of(written.substring(0, range));
            BigDecimal to = Decimal.of(written.substring(range + 2));
            BigDecimal two = BigDecimal.valueOf(2);
            return new Content.Value(
                    from.add(to).divide(two), to.subtract(from).abs().divide(two), percent, why);
        }
        int colon = written.indexOf(':');
        return colon < 0
                ? new Content.Value(Decimal.of(written), BigDecimal.ZERO, percent, why)
                : new Content.Value(
                        Decimal.of(written.substring(0, colon)),
                        Decimal.of(written.substring(colon + 1)).abs(),
                        percent,
                        why);
    }
}
