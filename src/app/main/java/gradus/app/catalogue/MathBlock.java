package gradus.app.catalogue;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Display maths: lines from one that begins with {@code $$} to one that ends with it, which may be the same. */
final class MathBlock extends CustomBlock {

    private static final String FENCE = "$$";

    private final StringBuilder tex = new StringBuilder();
    private boolean closed;

    String tex() {
        return tex.toString().strip();
    }

    boolean closed() {
        return closed;
    }

    private void add(String line) {
        String text = line.strip();
        closed = text.endsWith(FENCE);
        tex.append(closed ? text.substring(0, text.length() - FENCE.length()) : line)
                .append('\n');
    }

    static BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        String line = state.getLine().getContent().toString();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || !line.startsWith(FENCE, start)) {
            return BlockStart.none();
        }
        String rest = line.substring(start + FENCE.length()).strip();
        int end = rest.indexOf(FENCE);
        boolean goesOnAsText = end >= 0 && end + FENCE.length() < rest.length();
        return goesOnAsText
                ? BlockStart.none()
                : BlockStart.of(new Parser(rest)).atIndex(line.length());
    }

    private static final class Parser extends AbstractBlockParser {

        private final MathBlock block = new MathBlock();
        private boolean opened;

        private Parser(String firstLine) {
            if (!firstLine.isEmpty()) {
                block.add(firstLine);
            }
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return block.closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            // what is left of the opening line arrives here first, and is empty
            if (!opened) {
                opened = true;
            } else if (!block.closed) {
                block.add(line.getContent().toString());
            }
        }
    }
}
