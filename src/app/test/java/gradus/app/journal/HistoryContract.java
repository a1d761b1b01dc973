package gradus.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.SteppedClock;
import gradus.app.storage.DatabaseContract;
import gradus.wire.verdict.VerdictKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class HistoryContract extends DatabaseContract {

    private static final Set<Entry.Kind> ALL = EnumSet.allOf(Entry.Kind.class);
    private static final ZoneId UTC = ZoneOffset.UTC;

    private final SteppedClock clock = new SteppedClock(Instant.parse("2026-11-21T12:00:00Z"));

    private History history;
    private Deeds deeds;

    @BeforeEach
    void create() {
        history = new History(database(), new Activity(database(), clock));
        deeds = new Deeds(database());
    }

    private History.Page page(@Nullable LocalDate before, Set<Entry.Kind> kinds) {
        return history.page("ada", UTC, before, kinds);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void whoDidNothing_hasNoHistory() {
        deeds.submission("bob", "2026-11-20T12:00:00Z");

        assertThat(page(null, ALL)).isEqualTo(new History.Page(List.of(), null));
        assertThat(page(LocalDate.parse("2026-11-20"), ALL).days()).isEmpty();
    }

    @Test
    void deeds_areToldByDay_newestFirst() {
        deeds.submission("ada", "2026-11-20T12:00:00Z");
        deeds.waiting("ada", "2026-11-20T13:00:00Z");
        deeds.interview("ada", "2026-11-21T03:59:00Z");
        deeds.quiz("ada", "2026-11-21T09:00:00Z", "now", false);
        deeds.rating("ada", "2026-11-19T08:00:00Z", true);
        deeds.rating("ada", "2026-11-19T08:10:00Z", true);
        deeds.rating("ada", "2026-11-19T08:20:00Z", false);
        deeds.quiz("bob", "2026-11-21T09:00:00Z", "now", false);

        assertThat(page(null, ALL).days())
                .containsExactly(
                        new History.Day(
                                LocalDate.parse("2026-11-21"),
                                List.of(new Entry.QuizTaken(
                                        at("2026-11-21T09:00:00Z"), "q4", "topic", "T06", true, 1, 2, 3))),
                        new History.Day(
                                LocalDate.parse("2026-11-20"),
                                List.of(
                                        new Entry.InterviewTaken(at("2026-11-21T03:59:00Z"), "i3", "vision", 30, true),
                                        new Entry.Submitted(
                                                at("2026-11-20T12:00:00Z"),
                                                "s1",
                                                "chain-rule",
                                                1,
                                                VerdictKind.ACCEPTED,
                                                5,
                                                5))),
                        new History.Day(
                                LocalDate.parse("2026-11-19"),
                                List.of(new Entry.Reviewed(at("2026-11-19T08:10:00Z"), 2))));
    }

    @Test
    void quizThatGoesOn_doesNotTellWhatIsRightBeforeItsEnd() {
        deeds.quiz("ada", "2026-11-21T09:00:00Z", "end", false);
        deeds.quiz("ada", "2026-11-21T08:00:00Z", "end", true);

        assertThat(entries(page(null, EnumSet.of(Entry.Kind.QUIZ))))
                .extracting(entry -> entry instanceof Entry.QuizTaken quiz && quiz.told())
                .containsExactly(false, true);
    }

    @Test
    void pages_tellEverythingOnce() {
        for (int day = 1; day <= 20; day++) {
            for (int hour = 10; hour < 20; hour++) {
                deeds.submission("ada", "2026-11-%02dT%d:00:00Z".formatted(day, hour));
                deeds.answer("ada", "2026-11-%02dT%d:30:00Z".formatted(day, hour));
            }
        }
        deeds.quiz("ada", "2026-10-02T09:00:00Z", "now", true);

        List<Entry> told = new ArrayList<>();
        LocalDate before = null;
        int pages = 0;
        do {
            History.Page page = page(before, ALL);
            told.addAll(entries(page));
            before = page.next();
            pages++;
        } while (before != null);

        assertThat(told).hasSize(201).doesNotHaveDuplicates();
        assertThat(told).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(pages).isBetween(2, 5);
    }

    @Test
    void oneKind_isFoundBehindManyOthers() {
        deeds.interview("ada", "2026-09-01T09:00:00Z");
        deeds.answer("ada", "2026-09-01T09:00:01Z");
        for (int i = 0; i < 300; i++) {
            deeds.answer("ada", "2026-11-%02dT10:00:00Z".formatted(1 + i % 20));
        }

        assertThat(entries(page(null, EnumSet.of(Entry.Kind.INTERVIEW)))).hasSize(1);
    }

    private static List<Entry> entries(History.Page page) {
        return page.days().stream().flatMap(day -> day.entries().stream()).toList();
    }
}
