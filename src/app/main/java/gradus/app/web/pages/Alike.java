package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the exercises that a mistyped address may have meant. */
final class Alike {

    private static final int MOST = 3;

    /** Longer than any slug: an address of thousands of characters is not worth comparing. */
    private static final int LONGEST = 60;

    private Alike() {}

    /** Returns up to three of {@code exercises} whose slug is nearly a step of {@code path}, the nearest first. */
    static List<Exercise> to(String path, Collection<Exercise> exercises) {
        List<String> steps = Stream.of(path.toLowerCase(Locale.ROOT).split("/"))
                .filter(step -> step.length() >= MOST && step.length() <= LONGEST)
                .limit(MOST)
                .toList();
        return exercises.stream()
                .filter(exercise -> distance(steps, exercise.slug()) <= allowed(exercise.slug()))
                .sorted(Comparator.comparingInt(exercise -> distance(steps, exercise.slug())))
                .limit(MOST)
                .toList();
    }

    private static int allowed(String slug) {
        return 1 + slug.length() / 5;
    }

    /** Returns how far the nearest of {@code steps} is; a word of a slug that has several is as near as a slip. */
    private static int distance(List<String> steps, String slug) {
        return steps.stream()
                .mapToInt(step -> slug.contains(step) && step.length() > MOST ? 1 : edits(step, slug))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Returns how many letters must be changed, added or left out to make {@code b} of {@code a}. */
    static int edits(String a, String b) {
        int[] before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
