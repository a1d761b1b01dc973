package gradus.app.engine;

import static java.util.stream.Collectors.toCollection;

import gradus.app.catalogue.Exercise;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What builds on what, among the exercises on offer. A circle, which the checks refuse, ends no program here. */
final class Dependencies {

    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Map<String, Set<String>> users = new LinkedHashMap<>();

    Dependencies(List<Exercise> exercises) {
        exercises.forEach(exercise -> users.put(exercise.slug(), new LinkedHashSet<>()));
        for (Exercise exercise : exercises) {
            Set<String> needed = exercise.prerequisites().stream()
                    .filter(users::containsKey)
                    .filter(slug -> !slug.equals(exercise.slug()))
                    .collect(toCollection(LinkedHashSet::new));
            needs.put(exercise.slug(), needed);
            needed.forEach(slug -> of(users, slug).add(exercise.slug()));
        }
    }

    /** Returns what {@code slug} needs directly. */
    Set<String> needs(String slug) {
        return of(needs, slug);
    }

    /** Returns what needs {@code slug} directly. */
    Set<String> users(String slug) {
        return of(users, slug);
    }

    /** Returns all that {@code slugs} build on. */
    Set<String> below(Collection<String> slugs) {
        return reached(slugs, needs);
    }

    /** Returns all that builds on {@code slug}. */
    Set<String> above(String slug) {
        Set<String> above = reached(List.of(slug), users);
        above.remove(slug);
        return above;
    }

    private static Set<String> reached(Collection<String> from, Map<String, Set<String>> edges) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (String slug : of(edges, open.pop())) {
                if (reached.add(slug)) {
                    open.push(slug);
                }
            }
        }
        return reached;
    }

    private static Set<String> of(Map<String, Set<String>> edges, String slug) {
        return edges.getOrDefault(slug, Set.of());
    }
}
