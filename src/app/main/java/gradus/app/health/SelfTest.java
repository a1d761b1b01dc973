package gradus.app.health;

import gradus.judge.box.Checkup;
import gradus.judge.box.Finding;
import java.time.Instant;
import java.util.List;

/**
 * The attempts to break out of a box, made when Gradus started.
 *
 * @param at when
 * @param findings what was tried and how it went; empty without a sandbox, where there is nothing to break out of
 */
public record SelfTest(Instant at, List<Finding> findings) {

    public SelfTest {
        findings = List.copyOf(findings);
    }

    /** Returns whether every wall held. */
    public boolean holds() {
        return Checkup.holds(findings);
    }
}
