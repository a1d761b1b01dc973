package gradus.app.interview;

import gradus.app.catalogue.Exercise;
import gradus.app.storage.Transaction;
import gradus.app.submission.Submission;
import java.time.Instant;

/** Ends an interview, once, and hands in what was typed for the piece of code that it ended at. */
final class Ending {

    private final InterviewStore store;
    private final Stock stock;

    Ending(InterviewStore store, Stock stock) {
        this.store = store;
        this.stock = stock;
    }

    /** Hands a source in. */
    @FunctionalInterface
    interface HandIn {
        Submission submit(Transaction transaction, String learner, Exercise exercise, String source);
    }

    /** Ends the interview {@code id} at {@code at}, or when its time was up, and returns whether it had not been ended. */
    boolean end(Transaction transaction, String id, Instant at, HandIn handIn) {
        // read where it is written: what an earlier reading says may not be so any more
        Interview interview = store.find(transaction, id).orElseThrow();
        Instant end = at.isBefore(interview.endsAt()) ? at : interview.endsAt();
        boolean first = store.finish(transaction, id, end);
        if (first) {
            interview.current().ifPresent(item -> handIn(transaction, interview, item, end, handIn));
        }
        return first;
    }

    private void handIn(Transaction transaction, Interview interview, Interview.Item item, Instant at, HandIn handIn) {
        String source = item.source();
        Exercise exercise =
                item.isQuestion() ? null : stock.exercise(item.name()).orElse(null);
        if (source != null && exercise != null && !isUntouched(source, exercise)) {
            Submission submission = handIn.submit(transaction, interview.learner(), exercise, source);
            store.submit(transaction, interview.id(), item.place(), source, submission.id(), at);
        }
    }

    /** A browser sends other line ends than the file has, and an editor adds or takes the last. */
    private static boolean isUntouched(String source, Exercise exercise) {
        String typed = source.replace("\r\n", "\n").strip();
        return typed.isEmpty()
                || typed.equals(exercise.starter().replace("\r\n", "\n").strip());
    }
}
