package gradus.app.piece;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All pieces of one learner, of today's versions and of earlier ones. */
public final class OwnPieces {

    private final Map<String, List<Piece>> bySlug;

    /** Creates the pieces of a learner, in any order. */
    public OwnPieces(List<Piece> pieces) {
        this.bySlug = pieces.stream().collect(groupingBy(Piece::slug));
    }

    /** Returns the piece for the exercise {@code slug} in the version {@code suite}. */
    public Optional<Piece> current(String slug, String suite) {
        return of(slug).stream().filter(piece -> piece.suite().equals(suite)).findFirst();
    }

    /** Returns the piece for the exercise {@code slug} that joined last, of all versions but {@code suite}. */
    public Optional<Piece> earlier(String slug, String suite) {
        return of(slug).stream()
                .filter(piece -> !piece.suite().equals(suite))
                .max(Comparator.comparing(Piece::joinedAt));
    }

    private List<Piece> of(String slug) {
        return bySlug.getOrDefault(slug, List.of());
    }
}
