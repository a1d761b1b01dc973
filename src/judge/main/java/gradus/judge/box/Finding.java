package gradus.judge.box;

/**
 * One thing that was checked about this machine or tried in a box.
 *
 * @param name what
 * @param status how it is
 * @param detail what was seen, and what to do about it
 */
public record Finding(String name, Status status, String detail) {

    /** How a thing is. */
    public enum Status {
        /** As it must be. */
        HELD,
        /** Not there on this machine; Gradus works without it, less well protected. */
        NOT_AVAILABLE,
        /** Not as it must be: strangers' code must not run here. */
        OPEN
    }
}
