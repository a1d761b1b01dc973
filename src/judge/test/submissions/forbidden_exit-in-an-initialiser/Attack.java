package exercise.target;

/** Ends the program while its class is initialised. */
public final class Attack extends Target.Honest {
    static {
        System.exit(0);
    }
}
