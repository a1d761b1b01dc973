package gradus.app.web.pages;

import gradus.app.bank.Bank;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.concept.Topic;
import gradus.app.journal.Entry;
import gradus.app.journal.History;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The history: all that the learner did, day by day. */
final class JournalPages {

    /** Nobody has learned here before; and a date of any size is not worth counting by. */
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private final Catalogue catalogue;
    private final Bank bank;
    private final History history;
    private final Site site;

    JournalPages(Catalogue catalogue, Pages.Learning learning, Site site) {
        this.catalogue = catalogue;
        this.bank = learning.bank();
        this.history = learning.journal().history();
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        Visitor visitor = Visitor.of(context);
        LocalDate before = before(context);
        Entry.Kind kind = kind(context);
        Set<Entry.Kind> kinds = kind == null ? EnumSet.allOf(Entry.Kind.class) : EnumSet.of(kind);
        Templates.render(
                context,
                "journal",
                new JournalPage(
                        frame,
                        visitor.zone(),
                        history.page(visitor.learner(), visitor.zone(), before, kinds),
                        kind,
                        before == null,
                        catalogue.all().stream()
                                .collect(Collectors.toMap(
                                        Exercise::slug,
                                        exercise -> exercise.title().in(frame.language()))),
                        bank.concepts().topics().stream()
                                .collect(Collectors.toMap(
                                        Topic::id, topic -> topic.name().in(frame.language())))));
    }

    private static @Nullable LocalDate before(Context context) {
        String text = context.queryParam("before");
        if (text == null) {
            return null;
        }
        try {
            LocalDate before = LocalDate.parse(text);
            if (!before.isBefore(EARLIEST) && !before.isAfter(LATEST)) {
                return before;
            }
        } catch (DateTimeException notADate) {
            // refused below, like one of another age
        }
        throw Problem.badField("before", "problem.date", "2026-11-21");
    }

    private static Entry.@Nullable Kind kind(Context context) {
        String text = context.queryParam("kind");
        return text == null
                ? null
                : Entry.Kind.of(text)
                        .orElseThrow(
                                () -> Problem.badField("kind", "problem.oneOf", "submission, quiz, interview, review"));
    }
}
