package gradus.app.web.pages;

import gradus.app.path.Stage;
import gradus.app.path.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The exercises, as a list or as a map above the list.
 *
 * @param frame what every page needs
 * @param asMap whether the map is shown
 * @param filter what the reader wants to see; the others are in the page too, hidden
 * @param topics all topics that have exercises, in order
 * @param tracks all tracks
 * @param track the track that the reader looks at; null for all exercises
 * @param groups the exercises: by topic, or all of a track in its order
 */
public record MapPage(
        Frame frame,
        boolean asMap,
        Filter filter,
        List<Named> topics,
        List<Track> tracks,
        @Nullable Track track,
        List<Group> groups) {

    private static final long SHORTEST = 22;
    private static final long TALLEST = 90;

    /** Something to choose. */
    public record Named(String id, String name) {}

    /**
     * Exercises that belong together.
     *
     * @param id such as {@code T06}, or a track's
     * @param name in the reader's language
     */
    public record Group(String id, String name, List<Stop> stops) {}

    /**
     * What a reader wants to see; an empty string wants everything.
     *
     * @param text words that all must occur
     * @param topic such as {@code T06}
     * @param state the id of a stage
     * @param difficulty the id of a difficulty
     */
    public record Filter(String text, String topic, String state, String difficulty) {

        /** Returns whether the reader wants to see {@code stop}. */
        public boolean shows(Stop stop) {
            return wants(topic, stop.card().topic())
                    && wants(state, stop.stage().id())
                    && wants(difficulty, stop.card().difficulty())
                    && Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                            .allMatch(word -> stop.card().text().contains(word));
        }

        private static boolean wants(String wanted, String there) {
            return wanted.isEmpty() || wanted.equals(there);
        }

        /** Returns whether the reader wants to see anything of {@code group}. */
        public boolean shows(Group group) {
            return group.stops().stream().anyMatch(this::shows);
        }
    }

    /** Returns the address of this page. */
    public String address() {
        return asMap ? "/map" : "/exercises";
    }

    /** Returns the address of the other view of the same exercises. */
    public String address(boolean map) {
        return (map ? "/map" : "/exercises") + (track == null ? "" : "?track=" + track.id());
    }

    /** Returns the height of the map in rem: known before it is drawn, so that nothing moves when it is. */
    public long mapHeight() {
        return Math.min(TALLEST, Math.max(SHORTEST, total()));
    }

    /** Returns all stages, to choose one of them. */
    public Stage[] stages() {
        return Stage.values();
    }

    /** Returns how many exercises there are. */
    public long total() {
        return groups.stream().mapToLong(group -> group.stops().size()).sum();
    }

    /** Returns how many of them are solved. */
    public long solved() {
        return groups.stream()
                .flatMap(group -> group.stops().stream())
                .filter(stop -> stop.stage().solved())
                .count();
    }

    /** Returns whether the filter hides everything. */
    public boolean nothingShown() {
        return groups.stream().noneMatch(filter::shows);
    }
}
