package gradus.judge;

/** An exercise whose contract, tests and solutions are compiled. */
public final class PreparedExercise {

    private final ExerciseSpec spec;
    private final String suite;

    PreparedExercise(ExerciseSpec spec, String suite) {
        this.spec = spec;
        this.suite = suite;
    }

    /** Returns what its author wrote. */
    public ExerciseSpec spec() {
        return spec;
    }

    /** Returns the hash of its tests and its contract: the version that a verdict belongs to. */
    public String suite() {
        return suite;
    }
}
