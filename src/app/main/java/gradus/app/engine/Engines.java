package gradus.app.engine;

import gradus.app.catalogue.Catalogue;
import gradus.app.piece.Pieces;
import gradus.app.submission.Submission;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The engines of all learners. */
public final class Engines {

    private final EnginePlan plan;
    private final Catalogue catalogue;
    private final Pieces pieces;
    private final Function<String, Set<String>> givenUp;

    /**
     * Creates the engines.
     *
     * @param plan where pieces belong
     * @param catalogue the exercises on offer
     * @param pieces what learners wrote
     * @param givenUp the slugs of the exercises that a learner has given up on
     */
    public Engines(EnginePlan plan, Catalogue catalogue, Pieces pieces, Function<String, Set<String>> givenUp) {
        this.plan = plan;
        this.catalogue = catalogue;
        this.pieces = pieces;
        this.givenUp = givenUp;
    }

    /** Returns a learner's engine as it is now. */
    public Engine of(String learner) {
        return new Engine(plan, catalogue.all(), pieces.of(learner), givenUp.apply(learner));
    }

    /**
     * Returns the engine of a submission's learner, if the submission has brought it a piece: it is the first that today's
     * tests submission.
     */
    public Optional<Engine> joinedBy(Submission submission) {
        boolean today = catalogue
                .find(submission.slug())
                .filter(exercise -> exercise.suite().equals(submission.suite()))
                .isPresent();
        return today && pieces.isFirst(submission) ? Optional.of(of(submission.learner())) : Optional.empty();
    }
}
