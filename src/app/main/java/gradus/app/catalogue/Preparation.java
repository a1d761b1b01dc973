package gradus.app.catalogue;

import gradus.judge.ExerciseFault;
import gradus.judge.ExerciseSpec;
import gradus.judge.PreparedExercise;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles one exercise once, when it is first needed; whoever comes meanwhile waits. */
final class Preparation implements Supplier<PreparedExercise> {

    private final ExerciseSpec spec;
    private final Function<ExerciseSpec, PreparedExercise> prepare;
    private final Consumer<ExerciseFault> onFault;
    private @Nullable PreparedExercise prepared;
    private @Nullable ExerciseFault fault;

    Preparation(ExerciseSpec spec, Function<ExerciseSpec, PreparedExercise> prepare, Consumer<ExerciseFault> onFault) {
        this.spec = spec;
        this.prepare = prepare;
        this.onFault = onFault;
    }

    @Override
    public synchronized PreparedExercise get() {
        if (fault != null) {
            throw fault;
        }
        if (prepared == null) {
            prepared = prepare();
        }
        return prepared;
    }

    /** A fault of the exercise stays; a failure of ours does not, so the next caller tries again. */
    private PreparedExercise prepare() {
        try {
            return prepare.apply(spec);
        } catch (ExerciseFault e) {
            fault = e;
            onFault.accept(e);
            throw e;
        }
    }
}
