package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.help.HelpTaken;
import gradus.app.progress.ExerciseProgress;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.submission.Draft;
import gradus.judge.ExerciseSpec.TestSpec;
import gradus.wire.verdict.Visibility;
import gradus.wire.verdict.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An exercise: what it asks, and the bench to work on.
 *
 * @param frame what every page needs
 * @param exercise what is asked
 * @param progress what the learner has done
 * @param prerequisites those that are in the catalogue
 * @param help what help the learner took
 * @param draft what the learner typed last; null if nothing
 * @param put a text that takes the place of the draft at the reader's wish: the starter, an earlier submission; or null
 * @param verdict of a run without scripts; null otherwise
 */
public record ExercisePage(
        Frame frame,
        Exercise exercise,
        ExerciseProgress progress,
        List<Card> prerequisites,
        HelpTaken help,
        @Nullable Draft draft,
        @Nullable String put,
        @Nullable VerdictView verdict) {

    /** Returns {@code words} in the reader's language. */
    public String in(Words words) {
        return words.in(frame.language());
    }

    /**
     * Returns the statement, fitted to the page: without a title of its own, since the page has one; without empty table
     * headings, which a screen reader would announce as headings of nothing; with tables that scroll where they are too
     * wide for a phone.
     */
    public String statement() {
        return fitted(in(exercise.statement()));
    }

    static String fitted(String html) {
        return html.replaceFirst("^\\s*<h1>.*?</h1>", "")
                .replaceAll("<th(?: align=\"[a-z]+\")?></th>", "<td></td>")
                .replace("<table>", "<div class=\"scroll\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** Returns the hints. */
    public HintsView hints() {
        return new HintsView(frame, exercise, help);
    }

    /** Returns the topic's name. */
    public String topicName() {
        return Card.topicName(exercise.topic(), frame.texts());
    }

    /** Returns the text to work on, whatever else may take its place: the draft, or the starter. */
    public String draftText() {
        return draft == null ? exercise.starter() : draft.source();
    }

    /** Returns when the draft was typed; empty if there is none. */
    public String draftAt() {
        return draft == null ? "" : draft.typedAt().toString();
    }

    /** Returns what the editor shows. */
    public String text() {
        return put == null ? draftText() : put;
    }

    /** Returns all states, to show one of them. */
    public State[] states() {
        return State.values();
    }

    /** Returns the contract's sources by file name, in order. */
    public Map<String, String> contract() {
        return new TreeMap<>(exercise.contract());
    }

    /** Returns the visible tests' sources by file name, in order. */
    public Map<String, String> visibleTests() {
        return new TreeMap<>(exercise.visibleTests());
    }

    /** Returns what may be told about the hidden tests. */
    public List<TestSpec> hiddenTests() {
        return exercise.tests().stream()
                .filter(test -> test.visibility() == Visibility.HIDDEN)
                .toList();
    }
}
