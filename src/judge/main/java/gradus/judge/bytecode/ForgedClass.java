package gradus.judge.bytecode;

/** Class bytes that no Java source compiles to. The message is ours throughout: it quotes nothing of the bytes. */
public final class ForgedClass extends Exception {

    /** Creates an outcome; {@code reason} says what is wrong with the bytes. */
    public ForgedClass(String reason) {
        super(reason);
    }
}
