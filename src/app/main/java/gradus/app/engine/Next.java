package gradus.app.engine;

import gradus.app.catalogue.Exercise;
import java.util.List;

/**
 * A piece that a learner can build now.
 *
 * @param piece the piece
 * @param opens what she could build after it, and not before
 * @param behind how many pieces that aren't hers build on it, directly or by way of others
 */
public record Next(EnginePiece piece, List<Exercise> opens, int behind) {

    public Next {
        opens = List.copyOf(opens);
    }
}
