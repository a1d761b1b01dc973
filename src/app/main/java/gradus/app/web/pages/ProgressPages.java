package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.journal.ActiveDay;
import gradus.app.journal.Streaks;
import gradus.app.knowledge.Knowledge;
import gradus.app.knowledge.TopicMastery;
import gradus.app.progress.Progress;
import gradus.app.setting.Settings;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the learner has done so far, at a glance. */
final class ProgressPages {

    private static final String STREAKS = "streaks";
    private static final String OFF = "off";

    private final Catalogue catalogue;
    private final Progress progress;
    private final Knowledge knowledge;
    private final Settings settings;
    private final Pages.Journal journal;
    private final Site site;

    ProgressPages(Catalogue catalogue, Progress progress, Pages.Learning learning, Site site) {
        this.catalogue = catalogue;
        this.progress = progress;
        this.knowledge = learning.knowledge();
        this.settings = learning.settings();
        this.journal = learning.journal();
        this.site = site;
    }

    void show(Context context) {
        Frame frame = Frame.of(context, site);
        Visitor visitor = Visitor.of(context);
        String learner = visitor.learner();
        LocalDate today = journal.activity().today(visitor.zone());
        SortedMap<LocalDate, ActiveDay> days = journal.activity().of(learner, visitor.zone());
        Templates.render(
                context,
                "progress",
                new ProgressPage(
                        frame,
                        Cards.all(catalogue, progress, learner, frame.texts()),
                        journal.work().of(learner),
                        Calendar.of(days, today, frame.language()),
                        visitor.zone().getId(),
                        streaks(learner, days, today),
                        topics(learner)));
    }

    private @Nullable Streaks streaks(String learner, SortedMap<LocalDate, ActiveDay> days, LocalDate today) {
        return counted(learner) ? Streaks.of(new TreeSet<>(days.keySet()), today) : null;
    }

    private boolean counted(String learner) {
        return !settings.find(learner, STREAKS).orElse("").equals(OFF);
    }

    private List<TopicMastery> topics(String learner) {
        return knowledge.byTopic(knowledge.of(learner)).stream()
                .filter(topic -> topic.answers() + topic.verdicts() > 0)
                .toList();
    }

    /** Asks what is to be shown. */
    void choices(Context context) {
        boolean streaks = counted(Visitor.of(context).learner());
        Templates.render(context, "choices", new ChoicesPage(Frame.of(context, site), streaks));
    }

    void choose(Context context) {
        String streaks = Forms.text(context, STREAKS);
        if (!streaks.equals("on") && !streaks.equals(OFF)) {
            throw Problem.badField(STREAKS, "problem.onOff");
        }
        settings.choose(Visitor.of(context).learner(), STREAKS, streaks);
        context.redirect("/progress", HttpStatus.SEE_OTHER);
    }
}
