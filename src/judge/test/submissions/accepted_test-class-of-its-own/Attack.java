package exercise.target;

public final class Attack extends Target.Honest {}

/** Has the name of the class with the hidden tests, which is loaded elsewhere. */
final class Zephyrine61Tests {
    void okapiScale(Target learner) {}
}

final class KitExtension {}

final class Assertions {
    static void assertEquals(Object expected, Object actual) {}
}
