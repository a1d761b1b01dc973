package exercise.target;

/** A table too large for one method. */
public final class Attack extends Target.Honest {
    static final long[] TABLE = {${repeat:10000:#L,}};
}
