package gradus.app.help;

import gradus.app.catalogue.Exercise;
import gradus.app.progress.ExerciseProgress.State;
import gradus.app.progress.Progress;
import gradus.app.review.Reviews;
import gradus.app.storage.Database;
import gradus.app.submission.Submissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Hints and solutions: who may read which, and who has. */
public final class Help {

    /** The attempts that are looked at: more than any exercise has hints. */
    private static final int MOST_ATTEMPTS = 40;

    private final Database database;
    private final HelpStore store;
    private final Submissions submissions;
    private final Progress progress;
    private final Reviews reviews;
    private final Clock clock;

    /** Creates the help kept in {@code database}. */
    public Help(Database database, Submissions submissions, Progress progress, Reviews reviews, Clock clock) {
        this.database = database;
        this.store = new HelpStore(database);
        this.submissions = submissions;
        this.progress = progress;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Returns what help the learner took with the exercise. */
    public HelpTaken taken(String learner, Exercise exercise) {
        boolean solved = progress.of(learner, exercise.slug()).state() == State.SOLVED;
        Instant gaveUpAt = store.gaveUpAt(learner, exercise.slug()).orElse(null);
        // who may read everything need not be counted
        int attempts = solved || gaveUpAt != null ? 0 : attempts(learner, exercise);
        return new HelpTaken(attempts, store.opened(learner, exercise.slug()), gaveUpAt, solved);
    }

    private int attempts(String learner, Exercise exercise) {
        return Attempts.real(exercise.starter(), submissions.sourcesThatRan(learner, exercise.slug(), MOST_ATTEMPTS));
    }

    /**
     * Opens a hint for the learner, unless she has to try first.
     *
     * @param hint its number, from 1
     * @return whether it is open now
     */
    public boolean open(String learner, Exercise exercise, int hint) {
        HelpTaken taken = taken(learner, exercise);
        if (!taken.mayOpen(hint)) {
            return false;
        }
        Instant now = clock.instant();
        return database.write(transaction -> {
            store.open(transaction, learner, exercise.slug(), hint, taken.attempts(), now);
            return true;
        });
    }

    /** Gives up: the solution is to be read from now on, and the exercise comes back tomorrow. Once is enough. */
    public void giveUp(String learner, Exercise exercise) {
        HelpTaken taken = taken(learner, exercise);
        if (taken.everythingOpen()) {
            return;
        }
        Instant now = clock.instant();
        database.write(transaction -> {
            boolean first = store.giveUp(transaction, learner, exercise.slug(), taken.attempts(), now);
            if (first) {
                reviews.gaveUp(transaction, learner, exercise.slug(), now);
            }
            return first;
        });
    }

    /** Returns the slugs of the exercises that the learner has given up. */
    public Set<String> givenUp(String learner) {
        return store.givenUp(learner);
    }
}
