package gradus.app.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a learner's engine.
 *
 * @param part what it is; null for the pieces that the plan forgets
 * @param pieces one or more
 */
public record Section(@Nullable Part part, List<EnginePiece> pieces) {

    public Section {
        pieces = List.copyOf(pieces);
    }

    /** Returns where it has its place. */
    public Stage stage() {
        return part == null ? Stage.AROUND : part.stage();
    }

    /** Returns how many of its pieces are hers. */
    public long hers() {
        return pieces.stream().filter(piece -> piece.state().hers()).count();
    }
}
