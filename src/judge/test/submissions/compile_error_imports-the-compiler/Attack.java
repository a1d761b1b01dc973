package exercise.target;

import com.sun.source.util.Trees;

/** Has javac look for classes. */
public final class Attack extends Target.Honest {

}
