package exercise.target;

/** An error at the end of a long line. */
public final class Attack extends Target.Honest {
    /* ${repeat:6000:padding } */ int n = ;
}
