package gradus.app.catalogue;

import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Maths in a line of text: {@code $…$}, or {@code $$…$$} for display style.
 *
 * <p>A dollar opens maths if no space follows it, and closes it if no space comes before it and no digit follows, so
 * that "costs $5 or $6" is text; {@code \$} is always a dollar.
 */
final class MathInline extends CustomNode {

    private final String tex;
    private final boolean display;

    private MathInline(String tex, boolean display) {
        this.tex = tex;
        this.display = display;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return MathInline::tryParse;
        }
    }

    private static ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int dollars = scanner.matchMultiple('$');
        if (dollars > 2 || isSpace(scanner.peek())) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        while (scanner.find('$') >= 0) {
            boolean afterSpace = isSpace((char) scanner.peekPreviousCodePoint());
            boolean escaped = scanner.peekPreviousCodePoint() == '\\';
            Position end = scanner.position();
            int closing = scanner.matchMultiple('$');
            if (!escaped && !afterSpace && closing == dollars && !Character.isDigit(scanner.peek())) {
                String tex = scanner.getSource(start, end).getContent();
                return ParsedInline.of(new MathInline(tex, dollars == 2), scanner.position());
            }
        }
        return ParsedInline.none();
    }

    private static boolean isSpace(char c) {
        return c == Scanner.END || Character.isWhitespace(c);
    }
}
