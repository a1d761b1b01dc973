package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.interview.Interviews;
import gradus.app.knowledge.Knowledge;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.setting.Settings;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;

/** What the learner has reached, to be printed. */
final class SummaryPages {

    private static final String NAME = "name";
    private static final int LONGEST_NAME = 80;
    private static final int MOST_INTERVIEWS = 8;

    private final Catalogue catalogue;
    private final Progress progress;
    private final Knowledge knowledge;
    private final Interviews interviews;
    private final Settings settings;
    private final Pages.Journal journal;
    private final Site site;

    SummaryPages(Catalogue catalogue, Progress progress, Pages.Learning learning, Site site) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.knowledge = learning.knowledge();
        this.interviews = learning.interviews();
        this.settings = learning.settings();
        this.journal = learning.journal();
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        Visitor visitor = Visitor.of(context);
        String learner = visitor.learner();
        List<Card> cards = Cards.all(catalogue, progress, learner, frame.texts());
        Templates.render(
                context,
                "summary",
                new SummaryPage(
                        frame,
                        settings.find(learner, NAME).orElse(""),
                        journal.activity().today(visitor.zone()),
                        cards.stream()
                                .filter(card -> card.progress().state() == State.SOLVED)
                                .toList(),
                        cards.size(),
                        knowledge.byTopic(knowledge.of(learner)),
                        interviews.results(learner, MOST_INTERVIEWS).stream()
                                .filter(result -> result.overall() != null)
                                .toList(),
                        journal.work().of(learner).values().stream().reduce(Duration.ZERO, Duration::plus)));
    }

    /** Remembers what the learner calls herself: by a form that posts, since what only asks must not change anything. */
    void name(Context context) {
        String name = Forms.text(context, NAME).strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME || name.length() > 100) {
            throw Problem.badField(NAME, "problem.name.long", LONGEST_NAME);
        }
        if (name.codePoints().anyMatch(SummaryPages::isNoText)) {
            throw Problem.badField(NAME, "problem.name.signs");
        }
        settings.choose(Visitor.of(context).learner(), NAME, name);
        context.redirect("/progress/summary", HttpStatus.SEE_OTHER);
    }

    /** Control characters, half characters, and marks that turn the direction of all that follows. */
    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
