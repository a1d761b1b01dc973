package gradus.app.quiz;

import gradus.app.answer.Answered;
import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.bank.Marked;
import gradus.app.bank.Question;
import gradus.app.bank.Variant;
import gradus.app.knowledge.Knowledge;
import gradus.app.storage.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Quizzes: begun, answered one by one, ended. */
public final class Quizzes {

    /** The fewest and the most questions of a quiz. */
    public static final int SHORTEST = 5;

    /** The most questions of a quiz. */
    public static final int LONGEST = 30;

    private final Database database;
    private final QuizStore store;
    private final Bank bank;
    private final Answers answers;
    private final Knowledge knowledge;
    private final Clock clock;
    private final Supplier<String> ids;
    private final LongSupplier seeds;

    /** Creates the quizzes kept in {@code database}, of questions of {@code bank}. */
    public Quizzes(
            Database database,
            Bank bank,
            Answers answers,
            Knowledge knowledge,
            Clock clock,
            Supplier<String> ids,
            LongSupplier seeds) {
        this.database = database;
        this.store = new QuizStore(database);
        this.bank = bank;
        this.answers = answers;
        this.knowledge = knowledge;
        this.clock = clock;
        this.ids = ids;
        this.seeds = seeds;
    }

    /**
     * What a learner wants to be asked.
     *
     * @param topic the topic, or the misconception, where the choice names one; else empty
     * @param length how many questions, {@link #SHORTEST} to {@link #LONGEST}; fewer come if there are no more
     */
    public record Wish(Quiz.Choice choice, String topic, int length, Quiz.Feedback feedback) {
        public Wish {
            if (length < SHORTEST || length > LONGEST) {
                throw new IllegalArgumentException(
                        "length %d must be from %d to %d".formatted(length, SHORTEST, LONGEST));
            }
        }
    }

    /** Begins a quiz; there is none if no question fits the wish. */
    public Optional<Quiz> start(String learner, Wish wish) {
        Selection selection = new Selection(bank.all(), answers.lastAnswered(learner), seeds.getAsLong());
        List<Question> questions = switch (wish.choice()) {
            case TOPIC -> selection.ofTopic(wish.topic(), wish.length());
            case WEAK -> selection.ofTheWeakest(knowledge.of(learner), wish.length());
            case MIXED -> selection.mixed(wish.length());
            case MISCONCEPTION -> selection.about(wish.topic(), wish.length());
        };
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        List<Quiz.Item> items = new ArrayList<>();
        for (Question question : questions) {
            items.add(new Quiz.Item(items.size() + 1, question.id(), seeds.getAsLong(), null, null, null, null, null));
        }
        Quiz quiz = new Quiz(
                ids.get(), learner, wish.choice(), wish.topic(), wish.feedback(), clock.instant(), null, items);
        return Optional.of(database.write(transaction -> {
            store.add(transaction, quiz);
            return quiz;
        }));
    }

    /** Returns the learner's quiz {@code id}, if there is one. */
    public Optional<Quiz> find(String learner, String id) {
        return store.find(learner, id);
    }

    /** Returns the learner's newest quizzes. */
    public List<Quiz> newest(String learner, int most) {
        return store.newest(learner, most);
    }

    /** Returns the question of {@code item} as it is shown, unless it is gone from the bank. */
    public Optional<Variant> variant(Quiz.Item item) {
        return bank.find(item.question()).map(question -> Variant.of(question, item.seed()));
    }

    /** Notes that the learner sees a question; the first time counts. */
    public void shown(Quiz quiz, Quiz.Item item) {
        if (item.shownAt() == null) {
            database.write(transaction -> {
                store.shown(transaction, quiz.id(), item.place(), clock.instant());
                return quiz;
            });
        }
    }

    /**
     * Takes an answer. A question that was answered already keeps its answer, and a quiz that is over takes none.
     *
     * @throws gradus.app.bank.NotAnAnswer if it can't be marked
     */
    public void answer(Quiz quiz, Quiz.Item item, Variant variant, List<String> given) {
        if (quiz.finished() || item.answered()) {
            return;
        }
        Marked marked = variant.mark(given);
        Instant now = clock.instant();
        Answered answered = new Answered(
                quiz.learner(),
                variant.question(),
                item.seed(),
                given,
                marked,
                Answered.Place.QUIZ,
                quiz.id(),
                Answered.thought(item.shownAt(), now),
                now);
        database.write(transaction -> {
            if (store.answer(transaction, quiz.id(), item.place(), given, marked, now)) {
                answers.add(transaction, answered);
                store.finish(transaction, quiz.id(), now, true);
            }
            return quiz;
        });
    }

    /** Ends a quiz before its last question was answered. */
    public void end(Quiz quiz) {
        database.write(transaction -> {
            store.finish(transaction, quiz.id(), clock.instant(), false);
            return quiz;
        });
    }
}
