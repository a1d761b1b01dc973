package gradus.app.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils input, the same way for the same seed: cuts, repeats, swaps, and puts in what parsers stumble over. */
public final class Mutations {

    private static final int MOST_CHANGES = 6;
    private static final int MOST_REPEATS = 40;

    private final Random random;
    private final List<byte[]> seeds;
    private final List<byte[]> tokens;

    /** Creates mutations of {@code seeds}, into which {@code tokens} are put now and then; Latin-1 stands for bytes. */
    public Mutations(long seed, List<String> seeds, List<String> tokens) {
        this.random = new Random(seed);
        this.seeds = seeds.stream().map(text -> text.getBytes(UTF_8)).toList();
        this.tokens = tokens.stream().map(text -> text.getBytes(ISO_8859_1)).toList();
    }

    /** Returns the next spoiled input; now and then one that is whole. */
    public byte[] next() {
        byte[] bytes = pick(seeds);
        for (int i = random.nextInt(MOST_CHANGES); i > 0; i--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    /** Returns the next spoiled input as text in which each character is a byte. */
    public String nextText() {
        return new String(next(), ISO_8859_1);
    }

    /** Returns a number from 0 to {@code bound} - 1. */
    public int choose(int bound) {
        return random.nextInt(bound);
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, from);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(bytes, 0, from, new byte[0], bytes, to);
            case 3 -> joined(bytes, 0, to, new byte[0], bytes, from);
            case 4 -> repeated(bytes, from, pick(tokens));
            case 5 -> joined(bytes, 0, from, new byte[0], pick(seeds), 0);
            default -> joined(bytes, 0, from, pick(tokens), bytes, to);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        if (at < copy.length) {
            copy[at] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private byte[] repeated(byte[] bytes, int at, byte[] token) {
        ByteArrayOutputStream tokens = new ByteArrayOutputStream();
        for (int i = random.nextInt(MOST_REPEATS); i > 0; i--) {
            tokens.writeBytes(token);
        }
        return joined(bytes, 0, at, tokens.toByteArray(), bytes, at);
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] middle, byte[] last, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, from, to - from);
        out.writeBytes(middle);
        out.write(last, rest, last.length - rest);
        return out.toByteArray();
    }

    private byte[] pick(List<byte[]> from) {
        return from.get(random.nextInt(from.size())).clone();
    }
}
