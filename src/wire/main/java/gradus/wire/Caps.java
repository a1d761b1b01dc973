package gradus.wire;

/** The largest of everything that may cross the wire, in one place. */
public final class Caps {

    /** Bytes in one frame's payload. */
    public static final int FRAME_BYTES = 16 << 20;

    /** Levels of values inside values: {@code double[][][][]} in a list in a record needs six. */
    public static final int DEPTH = 10;

    /** UTF-8 bytes of one text. */
    public static final int TEXT_BYTES = 256 << 10;

    /** Values in one frame, a primitive array counting as one. */
    public static final int VALUES = 200_000;

    /** Calls that may wait for each other: the judge calls a learner's function, which calls the judge's, and so on. */
    public static final int NESTED_CALLS = 16;

    /** Characters of an exception's class name, of a method's name. */
    public static final int NAME_CHARS = 500;

    /** Characters of an exception's message, with a note that it was cut. */
    public static final int MESSAGE_CHARS = 2_100;

    /** Frames of an exception's stack. */
    public static final int STACK_FRAMES = 20;

    private Caps() {}
}
