package gradus.judge.policy;

import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.List;

/**
 * What the policy has against a submission.
 *
 * @param message the sentence about the first place
 * @param diagnostics the places, in the order of the file
 */
public record Objection(Words message, List<Diagnostic> diagnostics) {
    public Objection {
        diagnostics = List.copyOf(diagnostics);
    }
}
