package gradus.app.exchange;

import java.util.List;

/**
 * What an export came to.
 *
 * @param text the file
 * @param written how many questions are in it, a question with variables once for each variant
 * @param refused what can't be said in this format, each with its name and the reason
 */
public record Exported(String text, int written, List<String> refused) {

    public Exported {
        refused = List.copyOf(refused);
    }
}
