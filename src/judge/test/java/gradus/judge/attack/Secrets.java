package gradus.judge.attack;

import gradus.wire.verdict.TestResult;
import gradus.wire.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What no learner may ever read, in every rendering that a program is likely to choose. */
final class Secrets {

    private static final double[] NUMBERS = {
        73518.15625, 220554.46875, 91846.34375, 91866.34375, 64207.71875, 36759.078125, 147037.3125, 165364.5
    };
    private static final List<String> TEXTS = List.of(
            "vermilion-quagga-58213",
            "quixotic-marmot-90417",
            "Zephyrine61Tests",
            "5821361",
            Host.SECRET,
            "opentest4j",
            "gradus.judge");
    private static final int FARTHEST_SHIFT = 25;

    /** A rendering shorter than this turns up by chance. */
    private static final int SHORTEST = 6;

    private final Set<String> renderings = new LinkedHashSet<>();

    Secrets() {
        for (double number : NUMBERS) {
            long bits = Double.doubleToRawLongBits(number);
            String decimal = Double.toString(number);
            List.of(
                            decimal,
                            decimal.replace('.', ','),
                            decimal.replace(".", ""),
                            Long.toString(bits),
                            significant(Long.toHexString(bits)),
                            significant(Long.toBinaryString(bits)),
                            significant(Long.toOctalString(bits)),
                            Double.toHexString(number))
                    .forEach(this::add);
        }
        TEXTS.forEach(this::add);
    }

    private static String significant(String digits) {
        return digits.replaceAll("0+$", "");
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(
                text,
                new StringBuilder(text).reverse().toString(),
                letters(text),
                HexFormat.of().formatHex(bytes)));
        for (int skipped = 0; skipped < 3 && skipped < bytes.length; skipped++) {
            byte[] aligned = java.util.Arrays.copyOfRange(bytes, skipped, bytes.length - (bytes.length - skipped) % 3);
            all.add(Base64.getEncoder().encodeToString(aligned));
        }
        for (int shift = -FARTHEST_SHIFT; shift <= FARTHEST_SHIFT; shift++) {
            int by = shift;
            all.add(text.chars()
                    .map(c -> c + by)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }
        all.stream().map(form -> form.toLowerCase(Locale.ROOT)).forEach(form -> {
            if (form.length() >= SHORTEST) {
                renderings.add(form);
            }
        });
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "");
    }

    /** Returns the renderings of secrets that are in {@code text}, but for those that the learner's {@code source} has. */
    List<String> in(String text, String source) {
        String known = source.toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        String letters = letters(lower);
        return renderings.stream()
                .filter(form -> lower.contains(form) || letters.contains(form))
                .filter(form -> !known.contains(form) && !letters(known).contains(form))
                .toList();
    }

    /**
     * Returns all that a learner reads of {@code verdict}, but for what is shown on purpose (the tests' names and titles)
     * and what the judge alone makes (seed, hash, timings).
     */
    static String readable(Verdict verdict) {
        StringBuilder all = new StringBuilder();
        all.append(verdict.kind()).append('\n').append(verdict.message()).append('\n');
        all.append(verdict.diagnostics()).append('\n').append(verdict.output()).append('\n');
        for (TestResult test : verdict.tests()) {
            all.append(test.outcome())
                    .append(' ')
                    .append(test.points())
                    .append(' ')
                    .append(test.message());
            all.append(test.diagnosis())
                    .append(test.misconception())
                    .append(test.thrown())
                    .append(test.detail());
            all.append('\n');
        }
        return all.toString();
    }
}
