package gradus.app.web.pages;

import org.jspecify.annotations.Nullable;

/**
 * Grading an exercise's submissions again.
 *
 * @param title the exercise's name
 * @param view all that changes while jobs are at work
 * @param refusal why the step that was asked for is not taken; null if none was refused
 */
public record RegradePage(
        String title, RegradeView view, @Nullable String refusal) {}
