package exercise.target;

/** Asks for an annotation processor. */
public final class Attack extends Target.Honest {
    @Generated(by = "${cache}")
    int nothing;
}

@interface Generated {
    String by();
}

final class Processor extends javax.annotation.processing.AbstractProcessor {}
