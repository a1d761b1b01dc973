package gradus.wire;

/**
 * One message on a pipe.
 *
 * @param kind what it is for
 * @param payload its contents; not copied, because a frame is read once and then gone
 */
@SuppressWarnings("ArrayRecordComponent")
public record Frame(FrameKind kind, byte[] payload) {}
