package exercise.target;

/** Has two thousand errors. */
public final class Attack extends Target.Honest {
    ${repeat:2000:int a# = "text";
        }
}
