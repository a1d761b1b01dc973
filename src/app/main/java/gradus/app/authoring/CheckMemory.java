package gradus.app.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what checks came to, in a folder that may be thrown away. A result belongs to the bytes that were checked and
 * to the checker: either changes, and it is not found any more.
 */
public final class CheckMemory {

    private static final Logger log = LoggerFactory.getLogger(CheckMemory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final String checker;

    /** Creates a memory in {@code folder}, made when it is needed, of what {@code checker} has found. */
    public CheckMemory(Path folder, String checker) {
        this.folder = folder;
        this.checker = checker;
    }

    /** Returns what the check of the files with this fingerprint came to. */
    Optional<CheckedExercise> find(String fingerprint) {
        Path file = file(fingerprint);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), CheckedExercise.class));
        } catch (IOException unreadable) {
            log.warn("{} can't be read, so its exercise is checked again: {}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /** Remembers {@code checked} as what the check of the files with this fingerprint came to. */
    void keep(String fingerprint, CheckedExercise checked) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "making-", ".json");
            Files.writeString(unfinished, JSON.writeValueAsString(checked));
            Files.move(unfinished, file(fingerprint), StandardCopyOption.ATOMIC_MOVE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String fingerprint) {
        return folder.resolve("%s-%s.json".formatted(fingerprint.substring(0, 32), checker));
    }
}
