package gradus.app.piece;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.submission.Aftermath;
import gradus.app.submission.Submission;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.VerdictKind;
import java.util.Optional;

/** The registry of pieces: for each learner, exercise and version of its tests the newest submission that was accepted. */
public final class Pieces implements Aftermath {

    private final PieceStore store;

    /** Creates the registry kept in {@code database}. */
    public Pieces(Database database) {
        this.store = new PieceStore(database);
    }

    @Override
    public void graded(Transaction transaction, Submission submission) {
        Verdict verdict = submission.verdict();
        if (verdict == null) {
            throw new IllegalArgumentException("submission %s has no verdict".formatted(submission.id()));
        }
        if (verdict.kind() == VerdictKind.ACCEPTED) {
            store.join(transaction, submission.id());
        }
    }

    /** Finds a learner's pieces for an exercise anew: verdicts that they came from have been replaced. */
    public void recount(Transaction transaction, String learner, String slug) {
        store.recount(transaction, learner, slug);
    }

    /** Returns all pieces of a learner. */
    public OwnPieces of(String learner) {
        return new OwnPieces(store.of(learner));
    }

    /** Returns the source of a learner's piece for an exercise in the version {@code suite} of its tests. */
    public Optional<String> source(String learner, String slug, String suite) {
        return store.source(learner, slug, suite);
    }

    /** Returns whether a submission is accepted, and its learner's first that this version of the tests accepted. */
    public boolean isFirst(Submission submission) {
        return store.isFirst(submission.id());
    }
}
