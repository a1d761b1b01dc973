package gradus.app.web.pages;

import gradus.app.catalogue.Exercise;
import gradus.app.engine.Engine;
import gradus.app.engine.EnginePiece;
import gradus.app.engine.EnginePiece.State;
import gradus.app.engine.Next;
import gradus.app.engine.Part;
import gradus.app.engine.Section;
import gradus.app.engine.Stage;
import gradus.app.piece.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The learner's engine, for a reader.
 *
 * @param frame what every page needs
 * @param engine what she has built
 * @param next what she can build now, best first
 */
public record EnginePage(Frame frame, Engine engine, List<Next> next) {

    private static final int NEWEST = 5;
    private static final int OFFERED = 4;

    public EnginePage {
        next = List.copyOf(next);
    }

    static EnginePage of(Frame frame, Engine engine) {
        return new EnginePage(frame, engine, engine.next());
    }

    /** Returns how many pieces there are. */
    public int total() {
        return engine.pieces().size();
    }

    /** Returns the stages that have pieces, in the order of a step of training. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> !sections(stage).isEmpty())
                .toList();
    }

    /** Returns the parts that have their place in {@code stage}. */
    public List<Section> sections(Stage stage) {
        return engine.sections().stream()
                .filter(section -> section.stage() == stage)
                .toList();
    }

    /** Returns whether what a stage hands on flows from a piece that is hers. */
    public boolean flows(Stage stage) {
        return sections(stage).stream().anyMatch(section -> section.hers() > 0);
    }

    /** Returns the part's name. */
    public String name(Section section) {
        Part part = section.part();
        return part == null ? frame.texts().text("engine.other") : part.name().in(frame.language());
    }

    /** Returns what the part does. */
    public String about(Section section) {
        Part part = section.part();
        return part == null
                ? frame.texts().text("engine.other.about")
                : part.about().in(frame.language());
    }

    /** Returns the exercise's name. */
    public String title(Exercise exercise) {
        return exercise.title().in(frame.language());
    }

    /** Returns what the piece is for; empty if its name says it. */
    public String role(EnginePiece piece) {
        return piece.role() == null ? "" : piece.role().in(frame.language());
    }

    /** Returns where a piece leads: hers to the submission that it is, an earlier one to the editor with its source. */
    public String address(EnginePiece piece) {
        String exercise = "/exercises/" + piece.slug();
        return switch (piece.state()) {
            case OWN -> "/submissions/" + own(piece).submission();
            case EARLIER -> exercise + "?put=" + own(piece).submission();
            case BORROWED, OPEN -> exercise;
        };
    }

    /** Returns the state of a piece in words. */
    public String words(EnginePiece piece) {
        String state = frame.texts().text("engine.state." + piece.state().id());
        return piece.buildable() ? frame.texts().text("engine.state.and", state) : state;
    }

    /** Returns the name of the icon of a state. */
    public String icon(State state) {
        return switch (state) {
            case OWN -> "check";
            case EARLIER -> "again";
            case BORROWED -> "half";
            case OPEN -> "place";
        };
    }

    /** Returns the name of a piece's icon. */
    public String icon(EnginePiece piece) {
        return piece.state() == State.OPEN && piece.buildable() ? "build" : icon(piece.state());
    }

    /** Returns the best of what she can build now. */
    public List<Next> best() {
        return next.subList(0, Math.min(OFFERED, next.size()));
    }

    /** Returns the rest of what she can build now. */
    public List<Next> rest() {
        return next.subList(Math.min(OFFERED, next.size()), next.size());
    }

    /** Returns the pieces that joined last. */
    public List<EnginePiece> newest() {
        return engine.newest(NEWEST);
    }

    /** Returns what she wrote for a piece that is hers. */
    public Piece own(EnginePiece piece) {
        return Objects.requireNonNull(piece.own(), piece.slug());
    }

    /** Returns when a piece that is hers joined. */
    public Moment joinedAt(EnginePiece piece) {
        return new Moment(own(piece).joinedAt(), frame.language());
    }

    /** Returns the names of what a piece opens, as in a sentence; empty if it opens nothing. */
    public String opened(Next piece) {
        return names(piece.opens(), frame);
    }

    static String names(List<Exercise> exercises, Frame frame) {
        List<String> names = new ArrayList<>();
        exercises.forEach(exercise -> names.add(exercise.title().in(frame.language())));
        return String.join(
                frame.texts().text("engine.comma") + (frame.language().equals("zh") ? "" : " "), names);
    }
}
