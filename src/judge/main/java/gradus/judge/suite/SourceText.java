package gradus.judge.suite;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that javac reads from memory. */
public final class SourceText extends SimpleJavaFileObject {

    private final String text;

    /** Creates the source {@code fileName}, such as {@code SigmoidBackward.java}, of {@code text}. */
    public SourceText(String fileName, String text) {
        super(URI.create("memory:///" + fileName), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
