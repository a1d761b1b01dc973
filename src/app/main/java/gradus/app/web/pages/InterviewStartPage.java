package gradus.app.web.pages;

import gradus.app.interview.Interview;
import gradus.app.interview.Interviews;
import gradus.app.interview.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where interviews begin.
 *
 * @param frame what every page needs
 * @param open the one that goes on; null if there is none
 * @param finished the learner's newest interviews that are over
 */
public record InterviewStartPage(Frame frame, @Nullable Interview open, List<Interview> finished) {

    public InterviewStartPage {
        finished = List.copyOf(finished);
    }

    /** Returns the roles to choose from. */
    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** Returns the lengths to choose from, in minutes. */
    public List<Integer> lengths() {
        return Interviews.lengths();
    }

    /** Returns when an interview began. */
    public Moment moment(Interview interview) {
        return new Moment(interview.startedAt(), frame.language());
    }
}
