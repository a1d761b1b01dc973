package gradus.app.exchange;

import java.util.List;
import java.util.stream.Collectors;

/** Drafts as text that a person can read and a test can compare. */
final class Described {

    private Described() {}

    static String of(Imported imported) {
        String drafts = imported.drafts().stream().map(Described::of).collect(Collectors.joining("\n"));
        return drafts + "\n"
                + imported.refused().stream()
                        .map(line -> "REFUSED " + line + "\n")
                        .collect(Collectors.joining());
    }

    private static String of(Draft draft) {
        return "TITLE %s\nTAGS %s\nPROMPT %s\n%sEXPLANATION %s\n"
                .formatted(
                        draft.title(), draft.tags().texts(), draft.prompt(), of(draft.content()), draft.explanation());
    }

    static String of(Content content) {
        if (content instanceof Content.Choice choice) {
            String kind = (choice.several() ? "SEVERAL" : "ONE") + (choice.ordered() ? " ORDERED" : "");
            return kind + "\n" + options(choice.options());
        } else if (content instanceof Content.Truth truth) {
            return "%s | %s | %s\n".formatted(truth.right(), truth.whyRight(), truth.whyWrong());
        } else if (content instanceof Content.Numeric number) {
            return number.values().stream()
                    .map(value -> "NUMBER %s ± %s %s | %s\n"
                            .formatted(
                                    Fitting.shown(value.number()),
                                    Fitting.shown(value.tolerance()),
                                    GiftWriter.percent(value.percent()),
                                    value.why()))
                    .collect(Collectors.joining());
        } else if (content instanceof Content.Order order) {
            return order.items().stream().map(item -> "ITEM " + item + "\n").collect(Collectors.joining());
        } else if (content instanceof Content.Match match) {
            return match.pairs().stream()
                            .map(pair -> "PAIR %s | %s\n".formatted(pair.left(), pair.right()))
                            .collect(Collectors.joining())
                    + match.decoys().stream()
                            .map(decoy -> "DECOY %s\n".formatted(decoy))
                            .collect(Collectors.joining());
        }
        return content.toString();
    }

    private static String options(List<Content.Option> options) {
        return options.stream()
                .map(option ->
                        "%s %s | %s\n".formatted(GiftWriter.percent(option.percent()), option.text(), option.why()))
                .collect(Collectors.joining());
    }
}
