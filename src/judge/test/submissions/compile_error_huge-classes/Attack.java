package exercise.target;

/** Nine hundred classes with a constant of 32 kB each. */
public final class Attack extends Target.Honest {
    static final String A0 = "0123456789abcdef0123456789abcdef";
        ${repeat:10:static final String A# = A#' + A#';
        }
        ${repeat:900:static class C# {
            String text = A10 + "#";
        }

        }
}
