package exercise.target;

/** A constant of two thousand million characters. */
public final class Attack extends Target.Honest {
    static final String A0 = "0123456789abcdef0123456789abcdef";
        ${repeat:20:static final String A# = A#' + A#';
        }
}
