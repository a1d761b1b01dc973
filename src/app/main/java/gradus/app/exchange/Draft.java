package gradus.app.exchange;

/**
 * A question in one language, in our Markdown, with nothing left to draw.
 *
 * @param title its name on the other side; ours is its id
 * @param tags its topic, concepts and difficulty, as far as it says
 * @param prompt what is asked
 * @param explanation why the answer is right; empty if nothing is said
 * @param content what depends on the kind
 */
public record Draft(String title, Tags tags, String prompt, String explanation, Content content) {}
