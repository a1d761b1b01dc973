package gradus.wire;

/** A class where it does not belong. */
public final class Attack {}
