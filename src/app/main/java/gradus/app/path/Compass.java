package gradus.app.path;

import gradus.app.catalogue.Exercise;
import gradus.app.concept.Concept;
import gradus.app.interview.Interviews;
import gradus.app.knowledge.Knowledge;
import gradus.app.knowledge.Mastery;
import gradus.app.review.Reviews;
import gradus.app.setting.Settings;
import gradus.app.submission.Drafts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what to do next, and on which track. */
public final class Compass {

    private static final String TRACK = "track";

    /** What was begun this long ago is still in mind; what is older waits until the track comes by. */
    private static final Duration IN_MIND = Duration.ofDays(3);

    /** Who answers medium questions less often than this should go back to the concept. */
    private static final double WEAK = 0.6;

    private final Tracks tracks;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Knowledge knowledge;
    private final Interviews interviews;
    private final Settings settings;
    private final Function<String, Set<String>> givenUp;
    private final Clock clock;

    /**
     * Creates a compass for the ways of {@code tracks}.
     *
     * @param givenUp the slugs of the exercises that a learner has given up: they come back as reviews
     */
    public Compass(
            Tracks tracks,
            Drafts drafts,
            Reviews reviews,
            Knowledge knowledge,
            Interviews interviews,
            Settings settings,
            Function<String, Set<String>> givenUp,
            Clock clock) {
        this.tracks = tracks;
        this.drafts = drafts;
        this.reviews = reviews;
        this.knowledge = knowledge;
        this.interviews = interviews;
        this.settings = settings;
        this.givenUp = givenUp;
        this.clock = clock;
    }

    /** Returns the tracks on offer. */
    public Tracks tracks() {
        return tracks;
    }

    /** Returns the track that the learner has chosen, or the first; empty if there are no tracks. */
    public Optional<Track> track(String learner) {
        return settings.find(learner, TRACK).flatMap(tracks::find).or(tracks::first);
    }

    /**
     * Puts the learner on a track.
     *
     * @throws IllegalArgumentException if there is no track {@code id}
     */
    public void choose(String learner, String id) {
        if (tracks.find(id).isEmpty()) {
            throw new IllegalArgumentException("there is no track " + id);
        }
        settings.choose(learner, TRACK, id);
    }

    /** Returns what to do next, given where the learner is. */
    public NextStep next(String learner, ZoneId zone, List<Milestone> milestones) {
        return interviews
                .open(learner)
                .<NextStep>map(interview -> new NextStep.Interview(interview.id()))
                .or(() -> begun(learner, milestones).map(NextStep.Continue::new))
                .or(() -> begin(learner, milestones))
                .or(() -> due(learner, zone))
                .or(() -> follow(learner, milestones))
                .or(() -> weakest(learner).map(NextStep.Weak::new))
                .orElseGet(NextStep.Mixed::new);
    }

    /** Returns the exercise that was worked on last, unless that is long ago or it is solved. */
    private Optional<Exercise> begun(String learner, List<Milestone> milestones) {
        Map<String, Instant> typed = drafts.typedAt(learner);
        Instant since = clock.instant().minus(IN_MIND);
        Set<String> resting = givenUp.apply(learner);
        return milestones.stream()
                .filter(milestone -> !milestone.stage().solved() && !resting.contains(milestone.slug()))
                .filter(milestone -> worked(milestone, typed).isAfter(since))
                .max(Comparator.comparing(milestone -> worked(milestone, typed)))
                .map(Milestone::exercise);
    }

    private static Instant worked(Milestone milestone, Map<String, Instant> typed) {
        return Stream.of(typed.get(milestone.slug()), milestone.progress().lastAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private Optional<NextStep> begin(String learner, List<Milestone> milestones) {
        boolean anything = reviews.cards(learner) > 0
                || milestones.stream()
                        .anyMatch(milestone -> milestone.progress().attempts() > 0);
        return anything ? Optional.empty() : first(learner, milestones).map(NextStep.Begin::new);
    }

    private Optional<Exercise> first(String learner, List<Milestone> milestones) {
        return track(learner)
                .flatMap(track -> nextOn(track, milestones))
                .or(() -> milestones.stream().findFirst())
                .map(Milestone::exercise);
    }

    private Optional<NextStep> due(String learner, ZoneId zone) {
        int cards = reviews.due(learner, zone).size();
        return cards == 0 ? Optional.empty() : Optional.of(new NextStep.Review(cards));
    }

    private Optional<NextStep> follow(String learner, List<Milestone> milestones) {
        return track(learner)
                .flatMap(track -> nextOn(track, milestones).map(next -> new NextStep.Follow(next.exercise(), track)));
    }

    /** Returns the exercise to go on with: the next of the track, else one that can be solved now. */
    public Optional<Exercise> goOn(String learner, List<Milestone> milestones) {
        return track(learner)
                .flatMap(track -> nextOn(track, milestones))
                .or(() -> milestones.stream()
                        .filter(milestone -> milestone.stage() == Stage.READY || milestone.stage() == Stage.TRIED)
                        .findFirst())
                .map(Milestone::exercise);
    }

    /**
     * Returns the first exercise of {@code track} that is not solved; if it builds on others that are not solved either, the
     * first of those that can be solved now.
     */
    public static Optional<Milestone> nextOn(Track track, List<Milestone> milestones) {
        Map<String, Milestone> bySlug =
                milestones.stream().collect(Collectors.toMap(Milestone::slug, Function.identity()));
        return track.slugs().stream()
                .map(bySlug::get)
                .filter(Objects::nonNull)
                .filter(milestone -> !milestone.stage().solved())
                .findFirst()
                .map(milestone -> ground(milestone, bySlug));
    }

    /** Goes down to what can be solved now; each exercise on the way is one that was not there before. */
    private static Milestone ground(Milestone milestone, Map<String, Milestone> bySlug) {
        Milestone here = milestone;
        for (int steps = 0; steps < bySlug.size() && !here.missing().isEmpty(); steps++) {
            here = Objects.requireNonNull(bySlug.get(here.missing().get(0)));
        }
        return here;
    }

    private Optional<Concept> weakest(String learner) {
        return knowledge.of(learner).stream()
                .filter(mastery -> mastery.known() && mastery.value() < WEAK)
                .min(Comparator.comparingDouble(Mastery::value))
                .map(Mastery::concept);
    }
}
