package gradus.app.cli;

import gradus.app.submission.Grader;
import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;

/** What {@code gradus grade} works with: the judge, or a fake in a test. */
interface GradingDesk extends Grader, AutoCloseable {

    /** Compiles an exercise. */
    PreparedExercise prepare(ExerciseSpec spec);

    @Override
    void close();
}
