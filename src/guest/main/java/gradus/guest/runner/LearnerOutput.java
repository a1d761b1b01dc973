package gradus.guest.runner;

import gradus.wire.FrameChannel;
import gradus.wire.FrameKind;
import gradus.wire.ValueWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What the learner's code prints: sent to the judge in pieces, never mixed with results, and ended when it is too much.
 *
 * <p>The first lines are sent as they come, so that they are not lost when an endless loop follows; later ones in
 * blocks.
 */
final class LearnerOutput {

    private static final int BLOCK_BYTES = 4_096;
    private static final int EAGER_LINES = 64;

    private final FrameChannel channel;
    private final LastWords lastWords;
    private final ByteBuffer pending = ByteBuffer.allocate(2 * BLOCK_BYTES);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer characters = CharBuffer.allocate(2 * BLOCK_BYTES);
    private int left = Integer.MAX_VALUE;
    private int lines;

    LearnerOutput(FrameChannel channel, LastWords lastWords) {
        this.channel = channel;
        this.lastWords = lastWords;
    }

    /** Sets how many characters may be printed from now on. */
    synchronized void limit(int characters) {
        left = characters;
    }

    /** Returns the stream that the learner's code prints to. */
    PrintStream stream() {
        return new PrintStream(new Sink(), true, StandardCharsets.UTF_8);
    }

    /** Sends what has been printed so far; an unfinished character waits for its rest. */
    synchronized void flush() {
        if (pending.position() == 0) {
            return;
        }
        pending.flip();
        decoder.decode(pending, characters, false);
        pending.compact();
        characters.flip();
        String text = characters.toString();
        characters.clear();
        send(text);
    }

    private void send(String text) {
        try {
            channel.send(FrameKind.OUTPUT, new ValueWriter().text(text.substring(0, Math.min(text.length(), left))));
        } catch (IOException gone) {
            // the judge has gone, and this process is about to follow
        }
        left -= text.length();
        if (left < 0) {
            lastWords.tooMuchOutput();
        }
    }

    private synchronized void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int rest = length;
        while (rest > 0) {
            int now = Math.min(rest, pending.remaining());
            pending.put(bytes, from, now);
            from += now;
            rest -= now;
            if (pending.position() >= BLOCK_BYTES || !pending.hasRemaining()) {
                flush();
            }
        }
        if (length > 0 && bytes[offset + length - 1] == '\n' && lines < EAGER_LINES) {
            lines++;
            flush();
        }
    }

    private final class Sink extends OutputStream {
        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            LearnerOutput.this.write(bytes, offset, length);
        }
    }
}
