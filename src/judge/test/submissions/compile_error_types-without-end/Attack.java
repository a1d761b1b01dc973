package exercise.target;

/** A question about types that has no answer: javac asks itself for ever. */
public final class Attack extends Target.Honest {
    interface Negative<Z> {}

    static class Circle<P> implements Negative<Negative<? super Circle<Circle<P>>>> {}

    Negative<? super Circle<Byte>> cast(Circle<Byte> circle) {
        return circle;
    }
}
