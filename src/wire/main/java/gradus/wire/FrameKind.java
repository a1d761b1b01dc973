package gradus.wire;

/** What a frame is for. */
public enum FrameKind {
    /** Box to judge: started and waiting. */
    READY(1),
    /** Judge to compiler: a source to compile. */
    COMPILE(2),
    /** Compiler to judge: class bytes and diagnostics. */
    COMPILED(3),
    /** Judge to runner: the classes of a submission. */
    LOAD(4),
    /** Runner to judge: the classes fit the contract. */
    LOADED(5),
    /** Runner to judge: the classes do not fit the contract, in words. */
    REFUSED(6),
    /** Judge to runner: make an object of the learner's class. */
    MAKE(7),
    /** Either way: call a method of an object that lives on the other side. */
    CALL(8),
    /** The answer to MAKE or CALL: a value, and the arguments that were changed. */
    RETURN(9),
    /** The answer to MAKE or CALL: an exception. */
    THREW(10),
    /** Runner to judge: what the learner's code printed. */
    OUTPUT(11),
    /** Runner to judge, its last word: the heap is full. */
    OUT_OF_MEMORY(12),
    /** Runner to judge, its last word: too much was printed. */
    TOO_MUCH_OUTPUT(13),
    /** Runner to judge, its last word: memory outside the heap has run out. */
    OUT_OF_NATIVE_MEMORY(14);

    private static final FrameKind[] BY_CODE = byCode();

    private final int code;

    FrameKind(int code) {
        this.code = code;
    }

    /** Returns the byte that stands for it on the wire. */
    public byte code() {
        return (byte) code;
    }

    /**
     * Returns the kind with {@code code}.
     *
     * @throws WireFault if there is none
     */
    static FrameKind of(int code) {
        if (code < 1 || code >= BY_CODE.length) {
            throw new WireFault("frame kind (%d) is unknown".formatted(code));
        }
        return BY_CODE[code];
    }

    private static FrameKind[] byCode() {
        FrameKind[] kinds = new FrameKind[values().length + 1];
        for (FrameKind kind : values()) {
            kinds[kind.code] = kind;
        }
        return kinds;
    }
}
