package gradus.app.submission;

import gradus.app.catalogue.Exercise;
import gradus.wire.verdict.GraderFault;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import gradus.wire.verdict.Visibility;

/** Grades by the hidden tests, when the gate lets it; waits where grading is paused. */
public final class GatedGrader {

    private final Grader grader;
    private final GradingGate gate;

    /** Creates a grader that passes {@code gate} before each grading. */
    public GatedGrader(Grader grader, GradingGate gate) {
        this.grader = grader;
        this.gate = gate;
    }

    /**
     * Returns a verdict that can be believed.
     *
     * @param seed what all inputs are drawn from
     * @throws GraderFault if it could not be graded; to be tried again
     * @throws gradus.app.storage.JobQueue.PutBack if the server ends before it could begin
     */
    public Verdict grade(Exercise exercise, String source, long seed) {
        gate.pass();
        Verdict verdict = graded(exercise, source, seed);
        gate.passUnlessStopped();
        return verdict;
    }

    private Verdict graded(Exercise exercise, String source, long seed) {
        try {
            Verdict verdict = grader.grade(exercise, source, Visibility.HIDDEN, seed);
            if (verdict.kind() == VerdictKind.GRADER_FAULT) {
                throw new GraderFault("the grader gave itself up on a submission to " + exercise.slug());
            }
            return verdict;
        } catch (GraderFault fault) {
            gate.doubt();
            throw fault;
        }
    }
}
