package gradus.app.web.pages;

import gradus.app.path.Milestone;
import gradus.app.path.Stage;
import java.util.List;

/**
 * An exercise on the map.
 *
 * @param card what it is
 * @param milestone how far the learner is
 * @param needs what it builds on
 * @param leadsTo what builds on it
 */
public record Stop(Card card, Milestone milestone, List<Way> needs, List<Way> leadsTo) {

    /** Another exercise, as a link from this one. */
    public record Way(String slug, String title, boolean solved) {}

    /** Returns how far the learner is. */
    public Stage stage() {
        return milestone.stage();
    }

    /** Returns the slugs of what it builds on, as the map's script reads them. */
    public String needsSlugs() {
        return String.join(" ", milestone.needs());
    }

    /** Returns the name of the icon for {@code stage}. */
    public static String icon(Stage stage) {
        return switch (stage) {
            case LOCKED -> "lock";
            case READY -> "circle";
            case TRIED -> "half";
            case SOLVED -> "check";
            case MASTERED -> "star";
            case DUE -> "again";
        };
    }
}
