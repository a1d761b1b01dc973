package gradus.app.web.pages;

import java.util.List;

/**
 * An exercise that builds on others which are not solved yet.
 *
 * @param page what it asks
 * @param missing what to solve first
 */
public record LockedPage(ExercisePage page, List<Card> missing) {}
