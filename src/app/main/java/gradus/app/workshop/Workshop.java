package gradus.app.workshop;

import gradus.app.storage.Database;
import gradus.app.storage.Transaction;
import gradus.app.workshop.Refused.Reason;
import gradus.wire.verdict.Words;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes exercises, and remembers every text that one of their files had. Safe for use by several threads.
 *
 * <p>Versions are stored before the file is written: a crash between the two leaves a version that no file ever had, which
 * is better than a text that nobody kept.
 */
public final class Workshop {

    private static final int LONGEST_TEXT = 128 * 1024;

    private final ExerciseFiles files;
    private final Database database;
    private final VersionStore versions;
    private final Clock clock;

    /** Creates a workshop for the exercises in {@code home}. */
    public Workshop(Path home, Database database, Clock clock) {
        this.files = new ExerciseFiles(home);
        this.database = database;
        this.versions = new VersionStore(database);
        this.clock = clock;
    }

    /**
     * A file as somebody opened it.
     *
     * @param name its name
     * @param text what it says
     * @param base a name for that text: who saves shows by it which text was seen
     */
    public record Opened(FileName name, String text, String base) {

        static Opened of(FileName name, String text) {
            return new Opened(name, text, base(text));
        }

        private static String base(String text) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(hash, 0, 8);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Returns whether there is a folder of that name. */
    public boolean exists(String slug) {
        return FileName.isSlug(slug) && files.exists(slug);
    }

    /** Returns the names of the files of an exercise, in the order in which an author writes them. */
    public List<FileName> files(String slug) {
        requireExercise(slug);
        return files.list(slug);
    }

    /** Returns the names of the files that an exercise had and has no more. */
    public List<FileName> removed(String slug) {
        requireExercise(slug);
        TreeSet<FileName> removed = new TreeSet<>(FileName.order());
        versions.files(slug).forEach(file -> FileName.of(file).ifPresent(removed::add));
        files.list(slug).forEach(removed::remove);
        return List.copyOf(removed);
    }

    /** Returns a file as it is now, if it is there. */
    public Optional<Opened> find(String slug, FileName name) {
        requireExercise(slug);
        return files.read(slug, name).map(text -> Opened.of(name, text));
    }

    /**
     * Saves a file.
     *
     * @param base the name of the text that was seen, from {@link Opened}; empty for a file that is not there yet
     * @param by who saves
     * @throws Refused if the file has another text by now, or can not be written
     */
    public synchronized Opened save(String slug, FileName name, String text, String base, String by) {
        requireExercise(slug);
        String kept = requireText(name, text);
        String before = seen(slug, name, base);
        if (!kept.equals(before)) {
            write(slug, Map.of(name, kept), by);
        }
        return Opened.of(name, kept);
    }

    /**
     * Removes a file; its text stays among the versions.
     *
     * @param base as for {@link #save}
     */
    public synchronized void remove(String slug, FileName name, String base, String by) {
        requireExercise(slug);
        if (seen(slug, name, base) != null) {
            Map<FileName, @Nullable String> nothing = new LinkedHashMap<>();
            nothing.put(name, null);
            write(slug, nothing, by);
        }
    }

    /** Returns the text of a file, if it is the one that was seen. */
    private @Nullable String seen(String slug, FileName name, String base) {
        String there = files.read(slug, name).orElse(null);
        String now = there == null ? "" : Opened.of(name, there).base();
        if (!now.equals(base)) {
            throw new Refused(
                    Reason.CONFLICT,
                    new Words(
                                    "%s has been changed by somebody else since you opened it. Yours is not saved; it is still in the editor.",
                                    "你打开之后，%s 已被别人改动。你的修改没有保存，仍在编辑器里。")
                            .with(name.text()));
        }
        return there;
    }

    /** Returns the texts that a file had, newest first. */
    public List<Version> versions(String slug, FileName name) {
        requireExercise(slug);
        return versions.of(slug, name);
    }

    /**
     * Makes a new exercise.
     *
     * @throws Refused if there is one of that name
     */
    public synchronized void create(Skeleton.Answers answers, String by) {
        files.requireNew(answers.slug());
        write(answers.slug(), Skeleton.of(answers), by);
    }

    /**
     * Begins another wrong solution, as a copy of the reference.
     *
     * @param id the misconception
     * @return its file to be written first
     */
    public synchronized FileName addWrong(String slug, String id, String by) {
        Map<FileName, String> begun = copyOfReference(slug, "wrong", id);
        FileName code = begun.keySet().iterator().next();
        begun.put(name("wrong/%s/misconception.yaml".formatted(id)), Skeleton.MISCONCEPTION);
        write(slug, begun, by);
        return code;
    }

    /**
     * Begins another accepted variant, as a copy of the reference.
     *
     * @return its file to be written first
     */
    public synchronized FileName addAccepted(String slug, String id, String by) {
        Map<FileName, String> begun = copyOfReference(slug, "accepted", id);
        write(slug, begun, by);
        return begun.keySet().iterator().next();
    }

    private Map<FileName, String> copyOfReference(String slug, String folder, String id) {
        requireExercise(slug);
        if (!FileName.isSlug(id)) {
            throw bad(
                    "\"%s\" can't be its name: take lower-case words joined by hyphens", "“%s”不能用作名字：请用连字符连接的小写单词", id);
        }
        Map<FileName, String> copies = new LinkedHashMap<>();
        for (FileName name : files.list(slug)) {
            if (name.folder().equals(folder + "/" + id)) {
                throw new Refused(
                        Reason.CONFLICT, new Words("there is a folder %s already", "已有文件夹 %s").with(folder + "/" + id));
            }
            if (name.folder().equals("reference")) {
                copies.put(
                        name("%s/%s/%s".formatted(folder, id, name.simple())),
                        files.read(slug, name).orElse(""));
            }
        }
        if (copies.isEmpty()) {
            throw bad("%s has no reference solution to begin with", "%s 还没有可以照着改的参考解", slug);
        }
        return copies;
    }

    /** Returns an exercise as a zip file. */
    public byte[] export(String slug) {
        requireExercise(slug);
        Map<FileName, String> texts = new TreeMap<>(FileName.order());
        files.list(slug).forEach(name -> files.read(slug, name).ifPresent(text -> texts.put(name, text)));
        return Archive.write(new Archive.Contents(slug, texts));
    }

    /**
     * Takes an exercise from a zip file.
     *
     * @param replace whether it may take the place of one of the same name, whose texts stay among the versions
     * @return its slug
     * @throws Refused if the file is not an exercise, or there is one of that name; nothing is written then
     */
    public synchronized String take(byte[] zip, boolean replace, String by) {
        Archive.Contents contents = Archive.read(zip);
        String slug = contents.slug();
        if (!replace) {
            files.requireNew(slug);
        }
        Map<FileName, @Nullable String> changes = new LinkedHashMap<>();
        files.list(slug).forEach(name -> changes.put(name, null));
        changes.putAll(contents.texts());
        write(slug, changes, by);
        return slug;
    }

    /** Stores and writes texts; null removes a file. */
    private void write(String slug, Map<FileName, ? extends @Nullable String> texts, String by) {
        Map<FileName, @Nullable String> changes = new LinkedHashMap<>();
        database.write(transaction -> {
            texts.forEach((name, text) -> {
                String there = files.read(slug, name).orElse(null);
                if (text == null ? there != null : !text.equals(there)) {
                    keepFound(transaction, slug, name, there);
                    versions.insert(transaction, slug, name, text, by, clock.instant());
                    changes.put(name, text);
                }
            });
            return changes.size();
        });
        changes.forEach((name, text) -> {
            if (text == null) {
                files.delete(slug, name);
            } else {
                files.write(slug, name, text);
            }
        });
    }

    /** What another tool has written would be lost with the next save. */
    private void keepFound(Transaction transaction, String slug, FileName name, @Nullable String there) {
        boolean known = versions.newest(transaction, slug, name)
                .filter(newest -> there != null && there.equals(newest.text()))
                .isPresent();
        if (there != null && !known) {
            versions.insert(transaction, slug, name, there, Version.FOUND, clock.instant());
        }
    }

    /** Returns {@code text} with the line ends that all files have, if it can be one. */
    static String requireText(FileName name, String text) {
        String unix = text.replace("\r\n", "\n");
        if (unix.indexOf('\0') >= 0) {
            throw bad("%s has a NUL character in it", "%s 里有 NUL 字符", name);
        }
        if (unix.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Refused(
                    Reason.TOO_LARGE,
                    new Words(
                            "%s is larger than %d KB".formatted(name, LONGEST_TEXT / 1024),
                            "%s 超过 %d KB".formatted(name, LONGEST_TEXT / 1024)));
        }
        return unix;
    }

    private void requireExercise(String slug) {
        if (!exists(slug)) {
            throw new Refused(Reason.ABSENT, new Words("there is no exercise %s", "没有练习 %s").with(slug));
        }
    }

    private static FileName name(String text) {
        return FileName.of(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Refused bad(String en, String zh, Object argument) {
        return new Refused(Reason.BAD, new Words(en.formatted(argument), zh.formatted(argument)));
    }
}
