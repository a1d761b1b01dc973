package gradus.app.web.pages;

import gradus.app.bank.Bank;
import gradus.app.bank.NotAnAnswer;
import gradus.app.bank.Question;
import gradus.app.bank.Variant;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.Topic;
import gradus.app.quiz.Quiz;
import gradus.app.quiz.Quizzes;
import gradus.app.web.Problem;
import gradus.app.web.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Quizzes: begun, answered, looked back at. */
final class QuizPages {

    private static final int SHOWN = 10;
    private static final int UNPROCESSABLE = 422;

    private final Quizzes quizzes;
    private final Bank bank;
    private final Catalogue catalogue;
    private final Site site;

    QuizPages(Quizzes quizzes, Bank bank, Catalogue catalogue, Site site) {
        this.quizzes = quizzes;
        this.bank = bank;
        this.catalogue = catalogue;
        this.site = site;
    }

    void list(Context context) {
        list(context, "");
    }

    private void list(Context context, String problem) {
        Map<String, Long> counts =
                bank.all().stream().collect(Collectors.groupingBy(Question::topic, Collectors.counting()));
        List<Topic> topics = bank.concepts().topics().stream()
                .filter(topic -> counts.containsKey(topic.id()))
                .toList();
        Frame frame = Frame.of(context, site);
        List<QuizStartPage.Row> rows = quizzes.newest(Visitor.of(context).learner(), SHOWN).stream()
                .map(quiz ->
                        new QuizStartPage.Row(quiz, about(quiz, frame), new Moment(quiz.startedAt(), frame.language())))
                .toList();
        String wanted = Optional.ofNullable(context.queryParam("topic"))
                .filter(counts::containsKey)
                .orElse("");
        Templates.render(context, "quizstart", new QuizStartPage(frame, topics, counts, rows, wanted, problem));
    }

    void start(Context context) {
        Optional<Quiz> quiz = quizzes.start(Visitor.of(context).learner(), wish(context));
        if (quiz.isPresent()) {
            context.redirect("/quiz/" + quiz.get().id(), HttpStatus.SEE_OTHER);
        } else {
            context.status(UNPROCESSABLE);
            list(context, Frame.of(context, site).texts().text("quiz.none"));
        }
    }

    private Quizzes.Wish wish(Context context) {
        Quiz.Choice choice = one(Quiz.Choice.class, context, "choice");
        String topic = context.formParam("topic");
        if (choice == Quiz.Choice.MISCONCEPTION
                && (topic == null || catalogue.misconception(topic).isEmpty())) {
            throw Problem.badField("topic", "problem.misconception");
        }
        if (choice == Quiz.Choice.TOPIC
                && (topic == null || bank.concepts().topic(topic).isEmpty())) {
            throw Problem.badField("topic", "problem.topic");
        }
        return new Quizzes.Wish(
                choice,
                choice == Quiz.Choice.TOPIC || choice == Quiz.Choice.MISCONCEPTION ? String.valueOf(topic) : "",
                length(Forms.text(context, "length")),
                one(Quiz.Feedback.class, context, "feedback"));
    }

    private static int length(String typed) {
        String number = typed.strip();
        if (!number.matches("[0-9]{1,3}")
                || Integer.parseInt(number) < Quizzes.SHORTEST
                || Integer.parseInt(number) > Quizzes.LONGEST) {
            throw Problem.badField("length", "problem.number", Quizzes.SHORTEST, Quizzes.LONGEST);
        }
        return Integer.parseInt(number);
    }

    private static <E extends Enum<E>> E one(Class<E> type, Context context, String field) {
        String sent = Forms.text(context, field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(sent)) {
                return constant;
            }
        }
        throw Problem.badField(field, "problem.choice");
    }

    /** Shows the question that is next, one that was answered ({@code ?n=}), or how the quiz went. */
    void show(Context context) {
        Quiz quiz = quiz(context);
        Optional<Quiz.Item> asked = item(quiz, context.queryParam("n"));
        Optional<Quiz.Item> next = next(quiz);
        boolean told = quiz.feedback() == Quiz.Feedback.NOW;
        if (told && asked.isPresent() && asked.get().answered()) {
            answered(context, quiz, asked.get());
        } else if (quiz.finished() || next.isEmpty()) {
            result(context, quiz);
        } else {
            quizzes.shown(quiz, next.get());
            ask(context, quiz, next.get(), List.of(), "");
        }
    }

    /** Returns the first question that is still open; what has left the bank meanwhile is passed over. */
    private Optional<Quiz.Item> next(Quiz quiz) {
        return quiz.items().stream()
                .filter(item -> !item.answered() && quizzes.variant(item).isPresent())
                .findFirst();
    }

    private void ask(Context context, Quiz quiz, Quiz.Item item, List<String> typed, String error) {
        Frame frame = Frame.of(context, site);
        QuestionView question = QuestionView.asked(frame.texts(), variant(item), typed, error);
        Templates.render(context, "quiz", new QuizPage(frame, quiz, item, question, about(quiz, frame)));
    }

    private void answered(Context context, Quiz quiz, Quiz.Item item) {
        Frame frame = Frame.of(context, site);
        Templates.render(
                context, "quiz", new QuizPage(frame, quiz, item, view(frame, item, variant(item)), about(quiz, frame)));
    }

    private QuestionView view(Frame frame, Quiz.Item item, Variant variant) {
        List<String> given = item.given() == null ? List.of() : item.given();
        try {
            return QuestionView.answered(frame.texts(), variant, given, catalogue);
        } catch (NotAnAnswer changed) {
            // the question's file is another one by now, and the answer fits it no more
            return QuestionView.asked(
                    frame.texts(), variant, given, frame.texts().text("question.changed"));
        }
    }

    private String about(Quiz quiz, Frame frame) {
        return QuizPage.about(
                quiz,
                bank.concepts().topics(),
                catalogue
                        .misconception(quiz.topic())
                        .map(named -> named.name().in(frame.language()))
                        .orElse(quiz.topic()),
                frame);
    }

    private Variant variant(Quiz.Item item) {
        return quizzes.variant(item).orElseThrow(() -> Problem.notFound("problem.question.gone"));
    }

    void answer(Context context) {
        Quiz quiz = quiz(context);
        Quiz.Item item =
                item(quiz, context.pathParam("place")).orElseThrow(() -> Problem.notFound("problem.quiz.question"));
        if (quiz.finished() && !item.answered()) {
            throw Problem.of(409, "problem.quiz.over");
        }
        List<String> given = Forms.answer(context);
        try {
            quizzes.answer(quiz, item, variant(item), given);
        } catch (NotAnAnswer refused) {
            context.status(UNPROCESSABLE);
            ask(
                    context,
                    quiz,
                    item,
                    given,
                    refused.words().in(Visitor.of(context).language()));
            return;
        }
        boolean told = quiz.feedback() == Quiz.Feedback.NOW;
        context.redirect("/quiz/" + quiz.id() + (told ? "?n=" + item.place() : ""), HttpStatus.SEE_OTHER);
    }

    void end(Context context) {
        Quiz quiz = quiz(context);
        quizzes.end(quiz);
        context.redirect("/quiz/" + quiz.id(), HttpStatus.SEE_OTHER);
    }

    private void result(Context context, Quiz quiz) {
        Frame frame = Frame.of(context, site);
        List<QuizResultPage.Row> rows = new ArrayList<>();
        Map<String, QuizResultPage.Tally> concepts = new LinkedHashMap<>();
        for (Quiz.Item item : quiz.items()) {
            Optional<Variant> variant = quizzes.variant(item);
            rows.add(new QuizResultPage.Row(
                    item,
                    variant.isPresent() && item.answered() ? view(frame, item, variant.get()) : null,
                    variant.map(there -> there.sight(frame.language()).prompt())
                            .orElseGet(() -> frame.texts().text("question.gone"))));
            if (item.answered()) {
                variant.ifPresent(there -> there.question()
                        .concepts()
                        .forEach(concept -> concepts.merge(
                                concept,
                                new QuizResultPage.Tally(name(concept, frame), item.right() ? 1 : 0, 1),
                                (a, b) ->
                                        new QuizResultPage.Tally(a.name(), a.right() + b.right(), a.all() + b.all()))));
            }
        }
        List<QuizResultPage.Tally> tallies = concepts.values().stream()
                .sorted(Comparator.comparingDouble(tally -> (double) tally.right() / tally.all()))
                .toList();
        Templates.render(context, "quizresult", new QuizResultPage(frame, quiz, about(quiz, frame), rows, tallies));
    }

    private String name(String concept, Frame frame) {
        return bank.concepts().name(concept).in(frame.language());
    }

    private Quiz quiz(Context context) {
        String id = context.pathParam("id");
        return quizzes.find(Visitor.of(context).learner(), id).orElseThrow(() -> Found.gone(id, "quiz"));
    }

    private static Optional<Quiz.Item> item(Quiz quiz, @Nullable String place) {
        return place != null && place.matches("[0-9]{1,2}") ? quiz.at(Integer.parseInt(place)) : Optional.empty();
    }
}
