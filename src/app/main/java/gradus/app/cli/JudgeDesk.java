package gradus.app.cli;

import gradus.app.Wiring;
import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseSpec;
import gradus.judge.Judge;
import gradus.judge.PreparedExercise;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The judge, started when it is first needed, so that a wrong argument is answered at once. */
final class JudgeDesk implements GradingDesk {

    private final Path data;
    private @Nullable Judge judge;

    JudgeDesk(Path data) {
        this.data = data;
    }

    private Judge judge() {
        if (judge == null) {
            judge = Wiring.judge(data, 1);
        }
        return judge;
    }

    @Override
    public PreparedExercise prepare(ExerciseSpec spec) {
        return judge().prepare(spec);
    }

    @Override
    public Verdict grade(Exercise exercise, String source, Visibility tests, long seed) {
        return judge().grade(exercise.prepared(), source, tests, seed);
    }

    @Override
    public void close() {
        if (judge != null) {
            judge.close();
        }
    }
}
