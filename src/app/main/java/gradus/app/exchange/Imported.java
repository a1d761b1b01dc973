package gradus.app.exchange;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param drafts what can be asked here
 * @param refused what can't, each with its line, its name and the reason
 */
public record Imported(List<Draft> drafts, List<String> refused) {

    public Imported {
        drafts = List.copyOf(drafts);
        refused = List.copyOf(refused);
    }
}
