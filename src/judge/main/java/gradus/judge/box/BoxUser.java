package gradus.judge.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom boxes belong to. An ordinary user's boxes are that user's, in a namespace where he is nobody. Root's would still be
 * root's in the kernel's eyes, which exempts root from limits; so they are given to nobody before they are made.
 *
 * @param drops whether this process is root, and boxes must become nobody's
 */
record BoxUser(boolean drops) {

    private static final int NOBODY = 65_534;
    private static final Path OF_ROOT = Path.of("/var/cache/gradus");

    /** Returns the user of this process's boxes. */
    static BoxUser current() {
        try {
            return new BoxUser(
                    Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0);
        } catch (IOException | UnsupportedOperationException unknown) {
            throw new BoxFault("it can't be found out which user this is: boxes need Linux with /proc", unknown);
        }
    }

    /** Returns the words before a command that make it nobody's; none if it already is an ordinary user's. */
    List<String> prefix() {
        if (!drops) {
            return List.of();
        }
        String nobody = Integer.toString(NOBODY);
        return List.of(
                Commands.find("setpriv", "util-linux").toString(),
                "--reuid",
                nobody,
                "--regid",
                nobody,
                "--clear-groups",
                "--inh-caps=-all",
                "--bounding-set=-all",
                "--no-new-privs");
    }

    /**
     * Returns the folder for what boxes read: {@code cache}, unless it lies where nobody may not go.
     *
     * @throws BoxFault if somebody else could change what is in it
     */
    Path folder(Path cache) {
        Path folder = cache.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            if (!drops || isOpenToAll(folder.toRealPath())) {
                return folder;
            }
            Files.createDirectories(
                    OF_ROOT, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            requireOnlyRootWrites(OF_ROOT);
            return OF_ROOT;
        } catch (IOException failed) {
            throw new BoxFault("the folder for boxes can't be made: " + failed.getMessage(), failed);
        }
    }

    private static boolean isOpenToAll(Path folder) throws IOException {
        for (Path part = folder; part != null; part = part.getParent()) {
            if (!Files.getPosixFilePermissions(part).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    private static void requireOnlyRootWrites(Path folder) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        boolean foreign = !Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid"));
        if (foreign
                || permissions.contains(PosixFilePermission.OTHERS_WRITE)
                || permissions.contains(PosixFilePermission.GROUP_WRITE)
                || Files.isSymbolicLink(folder)) {
            throw new BoxFault("%s must be root's and writable by nobody else".formatted(folder));
        }
    }

    /** Lets boxes read {@code made}, a file or a folder, whatever this process's umask. */
    void letRead(Path made) {
        if (!drops) {
            return;
        }
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    letReadOne(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void letReadOne(Path file) throws IOException {
        List<PosixFilePermission> all = new ArrayList<>(Files.getPosixFilePermissions(file));
        all.addAll(List.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
        if (all.contains(PosixFilePermission.OWNER_EXECUTE)) {
            all.addAll(List.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
        }
        Files.setPosixFilePermissions(file, Set.copyOf(all));
    }

    /** Lets a box write in {@code folder}, which must be a new one of our own. */
    void letWrite(Path folder) {
        if (drops) {
            try {
                Files.setAttribute(folder, "unix:uid", NOBODY);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
