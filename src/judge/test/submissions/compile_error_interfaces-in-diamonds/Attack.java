package exercise.target;

/** Interfaces that inherit the same in many ways. */
public final class Attack extends Target.Honest {}

interface A0 {
    void run();
}

interface B0 extends A0 {}

${repeat:300:interface A# extends A#', B#' {}

interface B# extends A#', B#' {}

}
