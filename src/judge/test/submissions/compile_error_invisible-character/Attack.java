package exercise.target;

/** Has a space that is none. */
public final class Attack extends Target.Honest {
    int n = 1;
}
