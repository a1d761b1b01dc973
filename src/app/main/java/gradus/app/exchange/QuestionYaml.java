package gradus.app.exchange;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Writes a draft as the file that its author goes on with; keys in the order of question-bank/README.md. */
final class QuestionYaml {

    /** What a number without tolerance may be off by, if it is not whole. */
    private static final BigDecimal EXACT = new BigDecimal("0.000000001");

    private static final MathContext DIGITS = new MathContext(9);

    private final boolean english;
    private final StringBuilder out = new StringBuilder();

    private QuestionYaml(boolean english) {
        this.english = english;
    }

    /**
     * Returns {@code draft} as YAML.
     *
     * @param concepts what it is about
     * @param language the language it is in; the other one is still to be written
     */
    static String of(Draft draft, List<String> concepts, String difficulty, String language) {
        QuestionYaml yaml = new QuestionYaml(language.equals("en"));
        yaml.line("kind: " + kind(draft.content()));
        yaml.line("concepts: [%s]".formatted(String.join(", ", concepts)));
        yaml.line("difficulty: " + difficulty);
        yaml.sentence("", "prompt", draft.prompt());
        yaml.content(draft.content());
        yaml.sentence("", "explanation", draft.explanation());
        return yaml.out.toString();
    }

    private static String kind(Content content) {
        if (content instanceof Content.Choice choice) {
            return choice.several() ? "multiple" : "single";
        } else if (content instanceof Content.Truth) {
            return "single";
        } else if (content instanceof Content.Numeric) {
            return "numeric";
        }
        return content instanceof Content.Order ? "ordering" : "matching";
    }

    private void content(Content content) {
        if (content instanceof Content.Choice choice) {
            options(choice);
        } else if (content instanceof Content.Truth truth) {
            line("options:");
            said("True", "对", truth.right(), truth);
            said("False", "错", !truth.right(), truth);
            line("ordered: true");
        } else if (content instanceof Content.Numeric number) {
            number(
                    number.values().get(0),
                    number.values().subList(1, number.values().size()));
        } else if (content instanceof Content.Order order) {
            line("items:");
            order.items().forEach(item -> text("  - ", "    ", item));
        } else if (content instanceof Content.Match match) {
            line("pairs:");
            for (Content.Pair pair : match.pairs()) {
                text("  - left: ", "      ", pair.left());
                text("    right: ", "      ", pair.right());
            }
            if (!match.decoys().isEmpty()) {
                line("decoys:");
                match.decoys().forEach(decoy -> text("  - ", "    ", decoy));
            }
        }
    }

    private void options(Content.Choice choice) {
        line("options:");
        for (Content.Option option : choice.options()) {
            text("  - text: ", "      ", option.text());
            why(option.percent() > 0, option.why());
        }
        if (choice.ordered()) {
            line("ordered: true");
        }
    }

    private void said(String en, String zh, boolean right, Content.Truth truth) {
        line("  - text: {en: \"%s\", zh: \"%s\"}".formatted(en, zh));
        why(right, right ? truth.whyRight() : truth.whyWrong());
    }

    private void why(boolean right, String why) {
        if (right) {
            line("    correct: true");
        }
        if (!right || !why.isEmpty()) {
            sentence("    ", "why", why);
        }
    }

    private void number(Content.Value answer, List<Content.Value> mistakes) {
        line("answer: \"%s\"".formatted(Fitting.shown(answer.number())));
        boolean whole = answer.number().stripTrailingZeros().scale() <= 0;
        BigDecimal share = share(answer);
        if (answer.tolerance().signum() == 0 && whole) {
            line("tolerance: integer");
        } else if (!mistakes.isEmpty() && mistakes.stream().allMatch(mistake -> isShare(mistake, share))) {
            line("tolerance: {relative: %s}".formatted(Fitting.shown(share)));
        } else {
            BigDecimal around = answer.tolerance().signum() == 0 ? EXACT : answer.tolerance();
            line("tolerance: {absolute: %s}".formatted(Fitting.shown(around)));
        }
        if (!mistakes.isEmpty()) {
            line("mistakes:");
            for (Content.Value mistake : mistakes) {
                line("  - value: \"%s\"".formatted(Fitting.shown(mistake.number())));
                sentence("    ", "why", mistake.why());
            }
        }
    }

    /** Returns which share of {@code value} its tolerance is; 0 if of none. */
    private static BigDecimal share(Content.Value value) {
        return value.number().signum() == 0
                ? BigDecimal.ZERO
                : value.tolerance().divide(value.number().abs(), DIGITS);
    }

    /** Returns whether the tolerance of {@code value} is this {@code share} of it: then it was one of all its kind. */
    private static boolean isShare(Content.Value value, BigDecimal share) {
        boolean ofNothing = value.number().signum() == 0 && value.tolerance().signum() == 0;
        return share.signum() > 0 && (ofNothing || share(value).compareTo(share) == 0);
    }

    /** A text that a translation changes, on lines of its own. */
    private void sentence(String indent, String key, String text) {
        line("%s%s:".formatted(indent, key));
        block(indent + "  ", "en", english ? written(text) : todo(text));
        block(indent + "  ", "zh", english ? todo(text) : written(text));
    }

    private static String written(String text) {
        return text.isEmpty() ? Fitting.TODO : text;
    }

    private static String todo(String text) {
        return (Fitting.TODO + " " + text).strip();
    }

    private void block(String indent, String key, String text) {
        line("%s%s: |".formatted(indent, key));
        Plain.clean(text).strip().lines().forEach(part -> line(part.isBlank() ? "" : indent + "  " + part));
    }

    /** A short text: an option, an item; once, if nothing in it belongs to a language. */
    private void text(String begin, String indent, String text) {
        if (isWordless(text)) {
            line(begin + quoted(text));
            return;
        }
        String en = "en: " + quoted(english ? text : todo(text));
        String zh = "zh: " + quoted(english ? todo(text) : text);
        if (begin.endsWith("- ")) {
            line(begin + en);
            line(indent + zh);
        } else {
            line(begin.stripTrailing());
            line(indent + en);
            line(indent + zh);
        }
    }

    /** Returns whether {@code markdown} is numbers, signs, code and formulas only. */
    static boolean isWordless(String markdown) {
        return markdown.replaceAll("\\$\\$[^$]+\\$\\$|\\$[^$]+\\$|`[^`]+`", "")
                .codePoints()
                .noneMatch(Character::isLetter);
    }

    private static String quoted(String text) {
        return TextNode.valueOf(Plain.clean(text).strip()).toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
