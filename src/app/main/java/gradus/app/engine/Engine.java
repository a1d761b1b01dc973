package gradus.app.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import gradus.app.catalogue.Exercise;
import gradus.app.engine.EnginePiece.State;
import gradus.app.engine.Part.Slot;
import gradus.app.piece.OwnPieces;
import gradus.app.piece.Piece;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The engine of one learner, at one moment. */
public final class Engine {

    private static final Comparator<Next> BEST_FIRST = Comparator.comparing(
                    (Next next) -> -next.opens().size())
            .thenComparing(next -> -next.behind())
            .thenComparing(next -> next.piece().exercise().difficulty());

    private final Map<String, Exercise> offered = new LinkedHashMap<>();
    private final Dependencies dependencies;
    private final OwnPieces own;
    private final Set<String> hers;
    private final Set<String> needed;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, EnginePiece> pieces = new LinkedHashMap<>();

    /**
     * Puts an engine together.
     *
     * @param plan where pieces belong
     * @param exercises those on offer
     * @param own what the learner wrote
     * @param givenUp the slugs of the exercises that she has given up on
     */
    Engine(EnginePlan plan, List<Exercise> exercises, OwnPieces own, Set<String> givenUp) {
        exercises.forEach(exercise -> offered.put(exercise.slug(), exercise));
        this.dependencies = new Dependencies(exercises);
        this.own = own;
        this.hers = exercises.stream()
                .filter(exercise -> written(exercise).isPresent())
                .map(Exercise::slug)
                .collect(toSet());
        this.needed = dependencies.below(hers);
        this.needed.addAll(givenUp);
        plan.parts().forEach(part -> add(part, part.slots()));
        add(null, forgotten());
    }

    private void add(@Nullable Part part, List<Slot> slots) {
        List<EnginePiece> there = slots.stream()
                .flatMap(slot ->
                        Stream.ofNullable(offered.get(slot.slug())).map(exercise -> piece(exercise, slot.role())))
                .toList();
        if (!there.isEmpty()) {
            sections.add(new Section(part, there));
            there.forEach(piece -> pieces.put(piece.slug(), piece));
        }
    }

    private List<Slot> forgotten() {
        return offered.keySet().stream()
                .filter(slug -> !pieces.containsKey(slug))
                .map(slug -> new Slot(slug, null))
                .toList();
    }

    private EnginePiece piece(Exercise exercise, @Nullable Words role) {
        String slug = exercise.slug();
        boolean buildable = !hers.contains(slug) && hers.containsAll(dependencies.needs(slug));
        return new EnginePiece(
                exercise, role, state(exercise), buildable, written(exercise).orElse(null));
    }

    private State state(Exercise exercise) {
        if (hers.contains(exercise.slug())) {
            return own.current(exercise.slug(), exercise.suite()).isPresent() ? State.OWN : State.EARLIER;
        }
        return needed.contains(exercise.slug()) ? State.BORROWED : State.OPEN;
    }

    private Optional<Piece> written(Exercise exercise) {
        return own.current(exercise.slug(), exercise.suite()).or(() -> own.earlier(exercise.slug(), exercise.suite()));
    }

    /** Returns the parts in the order of the plan, then what the plan forgets; without parts that have no piece. */
    public List<Section> sections() {
        return List.copyOf(sections);
    }

    /** Returns all pieces, in the order of the parts. */
    public List<EnginePiece> pieces() {
        return List.copyOf(pieces.values());
    }

    /** Returns the piece for the exercise {@code slug}, if that is on offer. */
    public Optional<EnginePiece> piece(String slug) {
        return Optional.ofNullable(pieces.get(slug));
    }

    /** Returns how many pieces are in {@code state}. */
    public long count(State state) {
        return pieces.values().stream().filter(piece -> piece.state() == state).count();
    }

    /** Returns how many pieces are hers. */
    public int hers() {
        return hers.size();
    }

    /** Returns the pieces that are hers, at most {@code limit}, the newest first. */
    public List<EnginePiece> newest(int limit) {
        return pieces.values().stream()
                .filter(piece -> piece.own() != null)
                .sorted(Comparator.comparing((EnginePiece piece) ->
                                Objects.requireNonNull(piece.own()).joinedAt())
                        .reversed())
                .limit(limit)
                .toList();
    }

    /** Returns the pieces that she can build now, best first. */
    public List<Next> next() {
        return pieces.values().stream()
                .filter(EnginePiece::buildable)
                .map(piece -> new Next(piece, opens(piece.slug()), behind(piece.slug())))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Returns what isn't hers, builds on {@code slug} directly, and needs nothing else that isn't hers. */
    public List<Exercise> opens(String slug) {
        Set<String> then = new LinkedHashSet<>(hers);
        then.add(slug);
        return dependencies.users(slug).stream()
                .filter(user -> !hers.contains(user))
                .filter(user -> then.containsAll(dependencies.needs(user)))
                .map(offered::get)
                .map(Objects::requireNonNull)
                .collect(toCollection(ArrayList::new));
    }

    private int behind(String slug) {
        Set<String> above = dependencies.above(slug);
        above.removeAll(hers);
        return above.size();
    }
}
