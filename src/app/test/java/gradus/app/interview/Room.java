package gradus.app.interview;

import gradus.app.FakeGrader;
import gradus.app.MadeUpExercise;
import gradus.app.SteppedClock;
import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.app.knowledge.Knowledge;
import gradus.app.progress.Progress;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import gradus.app.submission.Caps;
import gradus.app.submission.GradingGate;
import gradus.app.submission.Submissions;
import gradus.app.submission.Ulid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A room for interviews, with a real database and a grader by hand. Its bank has six questions about each of T14, T15 and T16, two
 * of each difficulty, whose right answer is 1; the concept {@code t15-b} needs {@code t15-a}, and so on.
 */
final class Room implements AutoCloseable {

    static final String LEARNER = "ada";
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final List<String> RIGHT = List.of("1");
    static final List<String> WRONG = List.of("2");

    final SteppedClock clock = new SteppedClock(NOON);
    final FakeGrader grader = new FakeGrader();
    private final Path home;
    private final Caps caps;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong seeds = new AtomicLong(100);
    private final Deque<Runnable> closings = new ArrayDeque<>();
    private Now now;

    /** What is there while the room is open. */
    private record Now(
            Database database,
            Bank bank,
            Answers answers,
            Submissions submissions,
            Stock stock,
            Interviews interviews) {}

    private Room(Path home, Caps caps) {
        this.home = home;
        this.caps = caps;
        writeConcepts();
        for (String topic : List.of("T14", "T15", "T16")) {
            writeQuestions(topic);
        }
        exercise("conv", "T15", "easy");
        exercise("pool", "T16", "medium");
        this.now = opened();
    }

    static Room in(Path home) {
        return in(home, new Caps(100, 20, 1, 5));
    }

    static Room in(Path home, Caps caps) {
        return new Room(home, caps);
    }

    private void writeConcepts() {
        StringBuilder yaml = new StringBuilder("topics:\n");
        for (String topic : List.of("T14", "T15", "T16")) {
            String concept = topic.toLowerCase(Locale.ROOT);
            yaml.append("""
                      - id: %1$s
                        name: {en: "%1$s", zh: "%1$s"}
                        concepts:
                          - {id: %2$s-a, en: "a", zh: "a", needs: []}
                          - {id: %2$s-b, en: "b", zh: "b", needs: [%2$s-a]}
                    """.formatted(topic, concept));
        }
        write("question-bank/concepts.yaml", yaml.toString());
    }

    private void writeQuestions(String topic) {
        String prefix = topic.toLowerCase(Locale.ROOT);
        for (String difficulty : List.of("easy", "medium", "hard")) {
            for (String concept : List.of("a", "b")) {
                write("question-bank/%s/%s-%s-%s.yaml".formatted(topic, prefix, difficulty, concept), """
                        kind: numeric
                        concepts: [%s-%s]
                        difficulty: %s
                        prompt: {en: "How much is one?", zh: "一是多少？"}
                        answer: "1"
                        tolerance: integer
                        check: "2 - 1"
                        mistakes:
                          - value: "2"
                            why: {en: "That is two.", zh: "那是二。"}
                        explanation: {en: "One is one.", zh: "一就是一。"}
                        """.formatted(
                                prefix, concept, difficulty));
            }
        }
    }

    private void exercise(String slug, String topic, String difficulty) {
        String concept = topic.toLowerCase(Locale.ROOT) + "-a";
        MadeUpExercise.in(home, slug, topic, difficulty).replace("exercise.yaml", "chain-rule", concept);
    }

    private void write(String file, String text) {
        try {
            Path path = home.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Now opened() {
        DataFolder folder = DataFolder.take(home.resolve("data"));
        closings.push(folder::close);
        Database database = Database.open(folder);
        closings.push(database::close);
        ConceptMap concepts = ConceptMap.open(home);
        Bank bank = Bank.open(home, concepts);
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException();
        });
        Progress progress = new Progress(database, catalogue);
        Knowledge knowledge = new Knowledge(database, concepts, catalogue::find, clock);
        Answers answers = new Answers(database, List.of(knowledge));
        Submissions submissions = submissions(database, catalogue, progress);
        closings.push(submissions::close);
        submissions.start();
        Stock stock = new Stock(bank, catalogue, answers, knowledge, progress);
        Interviews interviews = interviews(database, stock, submissions, answers);
        return new Now(database, bank, answers, submissions, stock, interviews);
    }

    private Submissions submissions(Database database, Catalogue catalogue, Progress progress) {
        return new Submissions(
                database,
                catalogue::find,
                grader,
                GradingGate.opened(),
                progress,
                new Submissions.Settings(2, caps, Duration.ofMillis(20), Duration.ofMillis(80)),
                Clock.systemUTC(),
                new Ulid(Clock.systemUTC(), new SecureRandom()),
                seeds::getAndIncrement);
    }

    private Interviews interviews(Database database, Stock stock, Submissions submissions, Answers answers) {
        Interviews made = new Interviews(
                database,
                stock,
                submissions,
                answers,
                clock,
                () -> "interview-" + ids.incrementAndGet(),
                seeds::getAndIncrement);
        closings.push(made::close);
        return made;
    }

    Interviews interviews() {
        return now.interviews();
    }

    /** Returns another process's view, as it were: other objects over the same database. */
    Interviews others() {
        return interviews(now.database(), now.stock(), now.submissions(), now.answers());
    }

    Submissions submissions() {
        return now.submissions();
    }

    Answers answers() {
        return now.answers();
    }

    Database database() {
        return now.database();
    }

    /** Takes a question out of the bank. */
    void remove(String topic, String id) {
        try {
            Files.delete(home.resolve("question-bank/%s/%s.yaml".formatted(topic, id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        now.bank().read();
    }

    /** Returns an interview of half an hour for {@link Role#VISION} that has just begun. */
    Interview begun() {
        return interviews().start(LEARNER, Role.VISION, 30).orElseThrow();
    }

    /** Answers as {@code answer} says, until the first piece of code is asked. */
    Interview atTheCode(Interview interview) {
        Interview now = interview;
        while (now.current().orElseThrow().isQuestion()) {
            now = answered(now, RIGHT);
        }
        return now;
    }

    /** Answers the question that is asked. */
    Interview answered(Interview interview, List<String> given) {
        return after(interview, item -> interviews().answer(interview, item, given));
    }

    /** Does something with the item that is asked, and returns the interview as it is then. */
    Interview after(Interview interview, Function<Interview.Item, Taken> step) {
        Taken taken = step.apply(interview.current().orElseThrow());
        if (taken != Taken.TAKEN) {
            throw new AssertionError("not taken: " + taken);
        }
        return now(interview);
    }

    /** Returns the interview as it is stored. */
    Interview now(Interview interview) {
        return interviews().find(LEARNER, interview.id()).orElseThrow();
    }

    /** Closes the database, lets {@code meanwhile} pass, and opens it again. */
    void restart(Duration meanwhile) {
        close();
        clock.advance(meanwhile);
        now = opened();
    }

    @Override
    public void close() {
        grader.release();
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
