package gradus.app.web.pages;

/**
 * What the learner wants to see of her progress.
 *
 * @param frame what every page needs
 * @param streaks whether runs of days are counted
 */
public record ChoicesPage(Frame frame, boolean streaks) {}
