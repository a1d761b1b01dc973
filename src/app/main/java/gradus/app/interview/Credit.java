package gradus.app.interview;

import gradus.app.knowledge.Estimate;
import gradus.app.knowledge.Estimate.Evidence;
import java.util.List;

/**
 * What an item says about who was asked.
 *
 * @param share how much of the answer was right, 0 to 1
 */
record Credit(Parameters parameters, double share) {

    /** Returns the one ability that all these items asked for. */
    static Estimate ability(List<Credit> credits) {
        Estimate ability = Estimate.PRIOR;
        for (Credit credit : credits) {
            Parameters parameters = credit.parameters();
            Evidence evidence = new Evidence(parameters.guess(), credit.share(), 1);
            ability = ability.learn(evidence, parameters.difficulty());
        }
        return ability;
    }
}
