package gradus.app.interview;

/** What became of something that a learner sent. */
public enum Taken {
    /** It is stored. */
    TAKEN,
    /** The interview is over; nothing was stored. */
    TIME_IS_UP,
    /** Another item is asked now, since this one was answered already, in another tab perhaps; nothing was stored. */
    NOT_CURRENT
}
