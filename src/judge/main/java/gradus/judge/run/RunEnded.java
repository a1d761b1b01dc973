package gradus.judge.run;

/** Unwinds a test whose runner has ended; the {@link Ending} says why, whatever the test makes of this. */
final class RunEnded extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunEnded(Ending ending) {
        super(ending.words().en(), null, false, false);
    }
}
