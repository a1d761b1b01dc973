package gradus.app.web.pages;

import java.util.List;

/**
 * How it stands with all exercises.
 *
 * @param frame what every page needs
 * @param standings one for each folder, by slug
 */
public record InstructorPage(Frame frame, List<StandingView> standings) {

    /** Returns how many are offered as they are in their folders. */
    public long trusted() {
        return standings.stream()
                .filter(standing -> standing.state() == StandingView.State.OFFERED)
                .count();
    }

    /** Returns whether the page will soon say something else. */
    public boolean changing() {
        return standings.stream().anyMatch(standing -> standing.tone().equals("quiet"));
    }
}
