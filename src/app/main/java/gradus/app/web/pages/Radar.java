package gradus.app.web.pages;

import gradus.app.knowledge.TopicMastery;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A radar chart, as numbers for SVG: an axis for each value from 0 in the centre to 1, the first upwards, then clockwise.
 *
 * @param axes what is shown; fewer than three make no area
 */
public record Radar(List<Axis> axes) {

    /** The distance from the centre to 1. */
    public static final int RADIUS = 100;

    private static final int LABEL_AT = 112;
    private static final int MOST_NAMES = 10;

    public Radar {
        axes = List.copyOf(axes);
    }

    /** A value with the range that it is in. */
    public record Axis(String name, double value, double low, double high) {}

    /** Returns the radar of those of {@code topics} that enough is known about. */
    static Radar ofTopics(List<TopicMastery> topics, String language) {
        return of(topics.stream()
                .filter(TopicMastery::enough)
                .map(topic -> new Axis(
                        topic.topic().name().in(language),
                        topic.ability().value(),
                        topic.ability().low(),
                        topic.ability().high()))
                .toList());
    }

    static Radar of(List<Axis> axes) {
        return new Radar(axes);
    }

    /** Returns whether there is an area to show. */
    public boolean drawable() {
        return axes.size() >= 3;
    }

    /** Returns whether the axes have numbers only, since the names of so many would lie on each other. */
    public boolean crowded() {
        return axes.size() > MOST_NAMES;
    }

    /** Returns the corners of the values. */
    public String values() {
        return points(Axis::value);
    }

    /** Returns the ring between the ends of the ranges, for a path that is filled by the even-odd rule. */
    public String range() {
        return "M%sZM%sZ"
                .formatted(
                        points(Axis::high).replace(" ", "L"), points(Axis::low).replace(" ", "L"));
    }

    /** Returns the corners of the grid's line at {@code share}. */
    public String grid(double share) {
        return points(axis -> share);
    }

    private String points(ToDoubleFunction<Axis> value) {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> point(i, RADIUS * value.applyAsDouble(axes.get(i))))
                .collect(Collectors.joining(" "));
    }

    private String point(int axis, double distance) {
        return String.format(
                Locale.ROOT, "%.1f,%.1f", distance * Math.sin(angle(axis)), -distance * Math.cos(angle(axis)));
    }

    private double angle(int axis) {
        return 2 * Math.PI * axis / axes.size();
    }

    /** Returns where the end of an axis is. */
    public String end(int axis) {
        return point(axis, RADIUS);
    }

    /** Returns where the name of an axis stands, from left to right. */
    public String labelX(int axis) {
        return String.format(Locale.ROOT, "%.1f", LABEL_AT * Math.sin(angle(axis)));
    }

    /** Returns where the name of an axis stands, from the top down. */
    public String labelY(int axis) {
        return String.format(Locale.ROOT, "%.1f", 4 - LABEL_AT * Math.cos(angle(axis)));
    }

    /** Returns which end of the name of an axis is towards the centre. */
    public String anchor(int axis) {
        double x = Math.sin(angle(axis));
        return Math.abs(x) < 0.2 ? "middle" : x > 0 ? "start" : "end";
    }
}
