package gradus.app.web.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import gradus.app.path.Compass;
import gradus.app.path.Milestone;
import gradus.app.path.Milestones;
import gradus.app.path.Track;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import gradus.app.web.pages.MapPage.Filter;
import gradus.app.web.pages.MapPage.Group;
import gradus.app.web.pages.MapPage.Named;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exercises, as a list and as a map, and the choice of a track. */
final class MapPages {

    private final Milestones milestones;
    private final Compass compass;
    private final Site site;

    MapPages(Milestones milestones, Compass compass, Site site) {
        this.milestones = milestones;
        this.compass = compass;
        this.site = site;
    }

    void list(Context context) {
        show(context, false);
    }

    void map(Context context) {
        show(context, true);
    }

    private void show(Context context, boolean asMap) {
        Frame frame = Frame.of(context, site);
        Visitor visitor = Visitor.of(context);
        Track track = track(query(context, "track"));
        Map<String, Stop> stops = stops(milestones.of(visitor.learner(), visitor.zone()), frame.texts());
        Filter filter = new Filter(
                query(context, "q"), query(context, "topic"), query(context, "state"), query(context, "difficulty"));
        List<Group> byTopic = byTopic(stops, frame.texts());
        List<Named> topics = byTopic.stream()
                .map(group -> new Named(group.id(), group.name()))
                .toList();
        List<Group> groups = track == null ? byTopic : List.of(group(track, stops, frame.language()));
        Templates.render(
                context,
                "exercises",
                new MapPage(frame, asMap, filter, topics, compass.tracks().all(), track, groups));
    }

    private @Nullable Track track(String id) {
        return compass.tracks().find(id).orElse(null);
    }

    private static List<Group> byTopic(Map<String, Stop> stops, Texts texts) {
        return stops.values().stream()
                .collect(groupingBy(stop -> stop.card().topic(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(topic -> new Group(topic.getKey(), Card.topicName(topic.getKey(), texts), topic.getValue()))
                .toList();
    }

    private static Group group(Track track, Map<String, Stop> stops, String language) {
        List<Stop> onTrack =
                track.slugs().stream().map(stops::get).filter(Objects::nonNull).toList();
        return new Group(track.id(), track.name().in(language), onTrack);
    }

    /** Returns the milestones with names and with the ways between them, by slug, in their order. */
    private static Map<String, Stop> stops(List<Milestone> milestones, Texts texts) {
        Map<String, Stop.Way> ways = milestones.stream().collect(toMap(Milestone::slug, there -> way(there, texts)));
        Map<String, List<Stop.Way>> leadsTo = new LinkedHashMap<>();
        for (Milestone milestone : milestones) {
            for (String need : milestone.needs()) {
                leadsTo.computeIfAbsent(need, slug -> new ArrayList<>())
                        .add(Objects.requireNonNull(ways.get(milestone.slug())));
            }
        }
        Map<String, Stop> stops = new LinkedHashMap<>();
        for (Milestone milestone : milestones) {
            List<Stop.Way> needs = milestone.needs().stream()
                    .map(ways::get)
                    .filter(Objects::nonNull)
                    .toList();
            Card card = new Card(milestone.exercise(), milestone.progress(), texts);
            stops.put(
                    milestone.slug(),
                    new Stop(card, milestone, needs, leadsTo.getOrDefault(milestone.slug(), List.of())));
        }
        return stops;
    }

    static Stop.Way way(Milestone milestone, Texts texts) {
        return new Stop.Way(
                milestone.slug(),
                milestone.exercise().title().in(texts.language()),
                milestone.stage().solved());
    }

    /** Puts the learner on a track, and shows it to her. */
    void choose(Context context) {
        String id = Forms.text(context, "track");
        if (track(id) == null) {
            throw Problem.badField("track", "problem.track");
        }
        compass.choose(Visitor.of(context).learner(), id);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static String query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }
}
