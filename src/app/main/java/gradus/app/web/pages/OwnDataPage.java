package gradus.app.web.pages;

import java.util.List;

/**
 * What is kept of the learner, and how she takes it away.
 *
 * @param frame what every page needs
 * @param tables the names of the tables
 */
public record OwnDataPage(Frame frame, List<String> tables) {

    public OwnDataPage {
        tables = List.copyOf(tables);
    }
}
