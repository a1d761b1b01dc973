package gradus.app.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to be solved before what: a graph that must lead back to exercises without prerequisites. */
final class Prerequisites {

    private final Map<String, List<String>> needs;
    private final Collection<String> known;

    /**
     * Creates the graph.
     *
     * @param needs the prerequisites of each exercise that can be read, by slug
     * @param known the slugs of all exercises, also of those that can't be read
     */
    Prerequisites(Map<String, List<String>> needs, Collection<String> known) {
        this.needs = Map.copyOf(needs);
        this.known = Set.copyOf(known);
    }

    /** Returns what is wrong with the prerequisites of {@code slug}. */
    List<String> faultsOf(String slug) {
        List<String> faults = new ArrayList<>();
        for (String needed : needs.getOrDefault(slug, List.of())) {
            if (!known.contains(needed)) {
                faults.add("exercise.yaml: prerequisites: there is no exercise " + needed);
            }
        }
        List<String> way = new ArrayList<>(List.of(slug));
        if (leadsTo(slug, slug, way, new HashSet<>())) {
            faults.add("exercise.yaml: prerequisites: %s needs itself: %s".formatted(slug, String.join(" → ", way)));
        }
        return faults;
    }

    private boolean leadsTo(String goal, String from, List<String> way, Set<String> visited) {
        for (String needed : needs.getOrDefault(from, List.of())) {
            way.add(needed);
            if (needed.equals(goal) || (visited.add(needed) && leadsTo(goal, needed, way, visited))) {
                return true;
            }
            way.remove(way.size() - 1);
        }
        return false;
    }
}
