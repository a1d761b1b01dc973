package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/** Finds what an address names, or answers 404. */
final class Found {

    /** What {@link gradus.app.submission.Ulid} makes. */
    private static final Pattern MADE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{26}");

    private Found() {}

    static Exercise exercise(Catalogue catalogue, Context context) {
        return catalogue.find(context.pathParam("slug")).orElseThrow(() -> Problem.notFound("problem.exercise"));
    }

    /** Returns what to say of an {@code id} that no {@code what} has: one that was never made is a wrong address. */
    static Problem gone(String id, String what) {
        return MADE.matcher(id).matches()
                ? Problem.of(410, "problem.gone." + what)
                : Problem.notFound("problem.none." + what);
    }

    /** Returns the visitor's own submission of that id; somebody else's is as good as none. */
    static Submission submission(Submissions submissions, Context context, String id) {
        return submissions
                .find(id)
                .filter(found -> found.learner().equals(Visitor.of(context).learner()))
                .orElseThrow(() -> gone(id, "submission"));
    }
}
