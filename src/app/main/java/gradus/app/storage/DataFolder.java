package gradus.app.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with the database, held by this process alone until it is closed. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder if it is absent, and takes it.
     *
     * @throws DataFault if it can not be written, or if another process has it
     */
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("gradus.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw DataFault.inUse(
                        "the data folder %s is in use by another gradus process; stop that one or name another folder with --data"
                                .formatted(path));
            }
            DataFolder folder = new DataFolder(path, lockFile);
            folder.emptyScratch();
            return folder;
        } catch (IOException e) {
            throw new DataFault(
                    "the data folder %s can not be written; make it writable or name another folder with --data"
                            .formatted(path),
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    /** Removes what a process that was killed has left in {@link #scratch}. */
    private void emptyScratch() throws IOException {
        Files.createDirectories(scratch());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(scratch())) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Returns the folder for files that are of no use when this process has ended. */
    Path scratch() {
        return path.resolve("scratch");
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /** Gives the folder free. The lock file stays: removing it would race with the next process that takes it. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new DataFault("the lock on the data folder %s can not be released".formatted(path), e);
        }
    }
}
