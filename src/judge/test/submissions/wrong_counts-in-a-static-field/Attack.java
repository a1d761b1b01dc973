package exercise.target;

/** Keeps its state where all its objects see it. */
public final class Attack extends Target.Honest {
    private static int calls;

    @Override
    public int next() {
        return ++calls;
    }
}
