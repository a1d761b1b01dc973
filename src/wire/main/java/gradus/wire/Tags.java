package gradus.wire;

/** The byte before each value. */
final class Tags {

    static final int NOTHING = 0;
    static final int TRUTH = 1;
    static final int INT = 2;
    static final int LONG = 3;
    static final int REAL = 4;
    static final int TEXT = 5;
    static final int REALS = 6;
    static final int INTS = 7;
    static final int TRUTHS = 8;
    static final int ROWS = 9;
    static final int SEQUENCE = 10;
    static final int MAPPING = 11;
    static final int COMPOSITE = 12;
    static final int GENERATOR = 13;
    static final int REFERENCE = 14;
    static final int KNOWN = 15;
    static final int LASTING = 16;

    private Tags() {}
}
