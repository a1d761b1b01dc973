package gradus.app.path;

import gradus.app.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tracks on offer, in the order in which they are offered; the first suits who has not chosen. */
public final class Tracks {

    private static final String FILE = "exercises/tracks.yaml";

    private final List<Track> tracks;

    private Tracks(List<Track> tracks) {
        this.tracks = List.copyOf(tracks);
    }

    /**
     * Reads {@code home/exercises/tracks.yaml}; without that file, there are no tracks.
     *
     * @throws TrackFault if it is wrong: an unknown key, a track named twice, an exercise twice on a track
     */
    public static Tracks open(Path home) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file) ? of(Files.readString(file)) : new Tracks(List.of());
        } catch (IOException unreadable) {
            throw new TrackFault("%s can not be read: %s".formatted(FILE, unreadable.getMessage()));
        }
    }

    /**
     * Returns the tracks that {@code yaml} describes.
     *
     * @throws TrackFault as {@link #open} does
     */
    public static Tracks of(String yaml) {
        YamlNode root = YamlNode.read(FILE, yaml, TrackFault::new);
        List<Track> tracks = root.maps("tracks", Tracks::track);
        root.done();
        Set<String> ids = new HashSet<>();
        tracks.forEach(track -> {
            if (!ids.add(track.id())) {
                throw new TrackFault("%s: names the track %s twice".formatted(FILE, track.id()));
            }
        });
        return new Tracks(tracks);
    }

    private static Track track(YamlNode node) {
        String id = node.text("id", YamlNode.ID, YamlNode.ID_WORDS);
        List<String> slugs = node.texts("exercises", YamlNode.ID, "the slug of an exercise");
        if (new HashSet<>(slugs).size() < slugs.size()) {
            throw node.fault("the track %s names an exercise twice".formatted(id));
        }
        return new Track(id, node.words("name"), node.words("about"), slugs);
    }

    /** Returns all tracks. */
    public List<Track> all() {
        return tracks;
    }

    /** Returns the track with this {@code id}, if there is one. */
    public Optional<Track> find(String id) {
        return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
    }

    /** Returns the track for who has not chosen one; empty if there are no tracks. */
    public Optional<Track> first() {
        return tracks.stream().findFirst();
    }
}
