package gradus.app;

/** Which Gradus this is. */
public final class Version {

    /** The version's number. */
    public static final String NUMBER = "1.0";

    private Version() {}
}
