package gradus.app.web.pages;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.app.submission.Submission;
import gradus.app.submission.Submissions;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;

/** Finds what an address names, or answers 404. */
final class Found {

    private Found() {}

    static Exercise exercise(Catalogue catalogue, Context context) {
        return catalogue.find(context.pathParam("slug")).orElseThrow(() -> Problem.notFound("problem.exercise"));
    }

    /** Returns the visitor's own submission of that id; somebody else's is as good as none. */
    static Submission submission(Submissions submissions, Context context, String id) {
        return submissions
                .find(id)
                .filter(found -> found.learner().equals(Visitor.of(context).learner()))
                .orElseThrow(() -> Problem.notFound("problem.submission"));
    }
}
