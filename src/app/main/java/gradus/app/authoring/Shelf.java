package gradus.app.authoring;

import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import gradus.judge.ExerciseFault;
import gradus.judge.check.CheckStep;
import gradus.wire.verdict.GraderFault;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is on offer in step with the folders of exercises. A folder that has changed is checked, and only a reading
 * without faults takes the place of the one that is offered. At the start all that can be read is offered, and what was
 * not checked before is checked behind it: nobody waits minutes for a page, and what fails is taken back.
 */
public final class Shelf implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Shelf.class);
    private static final int LOOK_MILLIS = 2_000;
    private static final int LONGEST_GOODBYE_SECONDS = 20;

    private final Catalogue catalogue;
    private final Check check;
    private final CheckMemory memory;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "shelf");
        thread.setDaemon(true);
        return thread;
    });

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Checking checking;

    /** Checks an exercise, which may take seconds, and tells how far it is. */
    @FunctionalInterface
    public interface Check {
        /** Returns what the check of {@code exercise} came to. */
        CheckedExercise run(Exercise exercise, Consumer<CheckStep> progress);
    }

    /**
     * How it stands with a folder.
     *
     * @param slug its name
     * @param offered whether learners see an exercise of that name
     * @param current whether what they see is what is in the folder now
     * @param checked what the check of what is in the folder came to; null if there was none yet
     * @param checking whether it is being checked now, or will be next
     * @param step how far that is; null if it has not begun
     */
    public record Standing(
            String slug,
            boolean offered,
            boolean current,
            @Nullable CheckedExercise checked,
            boolean checking,
            @Nullable CheckStep step) {}

    /** What is being checked, and how far that is. */
    private record Checking(String slug, @Nullable CheckStep step) {}

    /** What was found in a folder. */
    private record Entry(String fingerprint, CheckedExercise checked) {}

    /**
     * Creates a shelf.
     *
     * @param memory knows what checks before came to
     */
    public Shelf(Catalogue catalogue, Check check, CheckMemory memory) {
        this.catalogue = catalogue;
        this.check = check;
        this.memory = memory;
    }

    /** Begins to look at the folders, now and every two seconds. */
    public void start() {
        var unused = looking.scheduleWithFixedDelay(this::lookSafely, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Checks the folder {@code slug} as it is now, before all others, unless what is in it was checked already. Its
     * {@link Standing} says how far that is.
     */
    public void check(String slug) {
        wanted.add(slug);
        if (!looking.isShutdown()) {
            looking.execute(this::lookSafely);
        }
    }

    private void lookSafely() {
        try {
            checkWanted();
            look();
        } catch (RuntimeException failed) {
            if (!looking.isShutdown()) {
                log.error("the exercises' folders could not be looked at; it is tried again", failed);
            }
        }
    }

    /** Looks at all folders once, and checks those that have come to rest in another state than before. */
    void look() {
        Set<String> folders = new HashSet<>(catalogue.folders());
        for (String slug : folders.stream().sorted().toList()) {
            String fingerprint = catalogue.fingerprint(slug);
            Entry known = entries.get(slug);
            // an editor or a checkout may be half way: what counts is what is the same at two looks
            boolean rests = known == null || fingerprint.equals(seen.put(slug, fingerprint));
            if (rests && (known == null || !known.fingerprint().equals(fingerprint))) {
                examine(slug, fingerprint);
            }
            checkWanted();
        }
        for (String gone : Set.copyOf(entries.keySet())) {
            if (!folders.contains(gone)) {
                entries.remove(gone);
                seen.remove(gone);
                catalogue.leaveOut(gone, List.of());
            }
        }
    }

    private void checkWanted() {
        for (String slug : Set.copyOf(wanted)) {
            String fingerprint = catalogue.fingerprint(slug);
            seen.put(slug, fingerprint);
            Entry known = entries.get(slug);
            if (known == null || !known.fingerprint().equals(fingerprint)) {
                examine(slug, fingerprint);
            }
            wanted.remove(slug);
        }
    }

    private void examine(String slug, String fingerprint) {
        checking = new Checking(slug, null);
        try {
            settle(fingerprint, catalogue.read(slug));
        } catch (ExerciseFault unreadable) {
            CheckedExercise checked = CheckedExercise.unreadable(slug, catalogue.unreadable(slug));
            entries.put(slug, new Entry(fingerprint, checked));
            if (catalogue.find(slug).isEmpty()) {
                catalogue.leaveOut(slug, checked.faults());
            }
        } catch (GraderFault ours) {
            log.warn("{} could not be checked, and is tried again: {}", slug, ours.getMessage());
        } finally {
            checking = null;
        }
    }

    private void settle(String fingerprint, Exercise exercise) {
        String slug = exercise.slug();
        CheckedExercise checked = memory.find(fingerprint).orElseGet(() -> {
            CheckedExercise now = check.run(exercise, step -> checking = new Checking(slug, step));
            memory.keep(fingerprint, now);
            return now;
        });
        entries.put(slug, new Entry(fingerprint, checked));
        boolean offeredAsItIs = catalogue
                .find(slug)
                .filter(there -> there.fingerprint().equals(fingerprint))
                .isPresent();
        if (checked.ok()) {
            if (!offeredAsItIs) {
                catalogue.offer(exercise);
                log.info("offered: {}", slug);
            }
        } else if (offeredAsItIs || catalogue.find(slug).isEmpty()) {
            catalogue.leaveOut(slug, checked.faults());
        } else {
            log.warn("{} has changed and has faults: the version before stays on offer", slug);
        }
    }

    /** Returns how it stands with each folder, by slug. */
    public List<Standing> standings() {
        Map<String, Standing> standings = new TreeMap<>();
        Checking now = checking;
        for (String slug : catalogue.folders()) {
            Entry entry = entries.get(slug);
            Checking itself = now != null && now.slug().equals(slug) ? now : null;
            String offered = catalogue.find(slug).map(Exercise::fingerprint).orElse(null);
            standings.put(
                    slug,
                    new Standing(
                            slug,
                            offered != null,
                            offered != null && (entry == null || offered.equals(entry.fingerprint())),
                            entry == null ? null : entry.checked(),
                            itself != null || wanted.contains(slug),
                            itself == null ? null : itself.step()));
        }
        return List.copyOf(standings.values());
    }

    /** Ends the looking; a check that goes on is given up, before the judge that it needs is closed. */
    @Override
    public void close() {
        looking.shutdownNow();
        try {
            if (!looking.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("a check is still going on");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
