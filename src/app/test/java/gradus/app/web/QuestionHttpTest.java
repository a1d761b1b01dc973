package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms of quizzes, reviews and interviews, filled in by somebody who is no browser: refused by name, never a fault of ours. */
class QuestionHttpTest {

    private static final String GOOD_QUIZ = "choice=mixed&length=11&feedback=now";

    @TempDir
    static Path home;

    private static Served served;
    private static RawHttp http;
    private static String quiz;
    private static String interview;

    @BeforeAll
    static void start() {
        served = Served.in(home);
        http = served.http();
        quiz = begun(served.post("/quiz", GOOD_QUIZ));
        interview = begun(served.post("/interview", "role=generalist&minutes=30"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String begun(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Location");
    }

    private static void assertRefused(Response answer, int status, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            choice=all&length=10&feedback=now             | 400 | choice: is none of the choices
            choice=MIXED&length=10&feedback=now           | 400 | choice: is none of the choices
            length=10&feedback=now                        | 400 | choice: is missing from the form
            choice=mixed&length=4&feedback=now            | 400 | length: must be a whole number from 5 to 30
            choice=mixed&length=31&feedback=now           | 400 | length: must be a whole number from 5 to 30
            choice=mixed&length=1e9&feedback=now          | 400 | length: must be a whole number from 5 to 30
            choice=mixed&length=-5&feedback=now           | 400 | length: must be a whole number from 5 to 30
            choice=mixed&length=99999999999&feedback=now  | 400 | length: must be a whole number from 5 to 30
            choice=mixed&length=%D9%A1%D9%A0&feedback=now | 400 | length: must be a whole number from 5 to 30
            choice=mixed&feedback=now                     | 400 | length: is missing from the form
            choice=mixed&length=10&feedback=never         | 400 | feedback: is none of the choices
            choice=mixed&length=10                        | 400 | feedback: is missing from the form
            choice=topic&length=10&feedback=now           | 400 | topic: names no topic
            choice=topic&topic=T99&length=10&feedback=now | 400 | topic: names no topic
            choice=topic&topic=%00&length=10&feedback=now | 400 | topic: names no topic
            """)
    void wishForAQuiz_isRefusedByName(String form, int status, String words) {
        assertRefused(served.post("/quiz", form), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/quiz/nonsense/answers/1, 404, There is nothing here",
        "QUIZ/answers/0, 404, There is nothing here",
        "QUIZ/answers/12, 404, There is nothing here",
        "QUIZ/answers/-1, 404, There is nothing here",
        "QUIZ/answers/one, 404, There is nothing here",
        "QUIZ/answers/99999999999, 404, There is nothing here",
        "/quiz/nonsense/end, 404, There is nothing here",
    })
    void placeOfAQuiz_isRefused(String path, int status, String words) {
        assertRefused(served.post(path.replace("QUIZ", quiz), "answer=0"), status, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x=1
            answer=
            answer=%00
            answer=-1
            answer=99
            answer=99999999999999999999
            answer=0&answer=0
            answer=NaN
            answer=1/0
            answer.0=1&answer.1=1&answer.2=1
            answer.0=1&answer.1=x&answer.2=
            answer.0=0&answer.1=-1&answer.2=9
            """)
    void answerThatIsNone_isRefusedInThePage_whateverTheKind(String form) {
        String other = begun(served.post("/quiz", GOOD_QUIZ));
        int refused = 0;
        for (int place = 1; place <= 11; place++) {
            Response answer = served.post(other + "/answers/" + place, form);
            assertThat(answer.status()).as(form + " at " + place).isIn(303, 422);
            if (answer.status() == 422) {
                assertThat(answer.body()).contains("role=\"alert\"", "This can’t be marked: ");
                refused++;
            }
        }
        // some of these are answers to some kinds: 99 is a number, and not the right one
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "item=question:a-number, 400, rating: is missing from the form",
        "item=question:a-number&rating=, 400, 'rating: must be again, hard, good or easy'",
        "item=question:a-number&rating=GOOD, 400, 'rating: must be again, hard, good or easy'",
        "item=question:a-number&rating=3, 400, 'rating: must be again, hard, good or easy'",
        "rating=good, 400, item: is missing from the form"
    })
    void rating_isRefusedByName(String form, int status, String words) {
        assertRefused(served.post("/review/rate", form), status, words);
    }

    @Test
    void ratingOrAnswer_ofWhatIsNotAsked_changesNothing() {
        String before = heading("/review");
        for (String item : new String[] {"", "question:nonsense", "exercise:chain-rule", "../..", "%00"}) {
            int status = item.contains(":") ? 410 : 404;
            assertThat(served.post("/review/rate", "rating=good&item=" + item).status())
                    .isEqualTo(status);
            assertThat(served.post("/review/answer", "answer=0&item=" + item).status())
                    .isEqualTo(status);
        }
        assertRefused(served.post("/review/answer", "answer=0"), 400, "item: is missing from the form");
        assertThat(heading("/review")).isEqualTo(before);
    }

    private static String heading(String path) {
        Matcher heading =
                Pattern.compile("<h1[^>]*>([^<]*)").matcher(http.get(path).body());
        assertThat(heading.find()).isTrue();
        return heading.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "role=astronaut&minutes=30, 400, role: is none of the choices",
        "role=VISION&minutes=30, 400, role: is none of the choices",
        "minutes=30, 400, role: is missing from the form",
        "role=vision&minutes=31, 400, 'minutes: must be one of [30, 60, 90]'",
        "role=vision&minutes=030, 400, 'minutes: must be one of [30, 60, 90]'",
        "role=vision, 400, minutes: is missing from the form"
    })
    void wishForAnInterview_isRefusedByName(String form, int status, String words) {
        assertRefused(served.post("/interview", form), status, words);
    }

    @ParameterizedTest
    @CsvSource({
        "/interview/nonsense/items/1, 404, There is nothing here",
        "/interview/nonsense/end, 404, There is nothing here",
        "INTERVIEW/items/0, 404, There is nothing here",
        "INTERVIEW/items/2, 404, There is nothing here",
        "INTERVIEW/items/-1, 404, There is nothing here",
        "INTERVIEW/items/9999999999, 404, There is nothing here",
        "INTERVIEW/items/1/run, 404, There is nothing here",
        "INTERVIEW/items/1/source, 404, There is nothing here"
    })
    void placeOfAnInterview_isRefused(String path, int status, String words) {
        assertRefused(served.post(path.replace("INTERVIEW", interview), "answer=0&source=class+A"), status, words);
    }

    @ParameterizedTest
    @CsvSource({"/quiz/nonsense", "/quiz/%00", "/interview/nonsense", "/interview/%2e%2e"})
    void pageOfNothing_isNotFound(String path) {
        assertThat(http.get(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({"?n=0", "?n=99", "?n=-1", "?n=x", "?n=", "?n=9999999999"})
    void unknownPlaceToLookAt_isTheQuestionThatIsNext(String query) {
        Response page = http.get(quiz + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Question 1 of 11");
    }

    @Test
    void answerThatIsNone_isRefusedInTheInterview() {
        assertRefused(served.post(interview + "/items/1", "answer=&answer.0="), 422, "role=\"alert\"");
        assertThat(heading(interview)).startsWith("1 of about");
    }

    @ParameterizedTest
    @CsvSource({
        "/quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV, this quiz is not in this server, href=\"/quiz\"",
        "/interview/01ARZ3NDEKTSV4RRFFQ69G5FAV, this interview is not in this server, href=\"/interview\"",
        "/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV, this submission is not in this server, href=\"/exercises\""
    })
    void whatAnotherDatabaseKnew_isGone(String path, String words, String way) {
        Response page = http.get(path);

        assertRefused(page, 410, words.substring(1));
        assertThat(page.body()).contains("another data folder", way);
    }

    @Test
    void answerToAQuizThatWasEndedElsewhere_isRefused_butNotTheSecondClick() {
        String other = begun(served.post("/quiz", GOOD_QUIZ));
        assertThat(served.post(other + "/end", "").status()).isEqualTo(303);

        Response late = served.post(other + "/answers/1", "answer=0");

        assertRefused(late, 409, "his quiz was ended already");
        assertThat(late.body()).contains("href=\"" + other + "\"");
        assertThat(served.post(other + "/end", "").status()).isEqualTo(303);
    }

    @Test
    void answerToAnInterviewThatWasEndedElsewhere_isRefused() {
        String other = begun(served.post("/interview", "role=vision&minutes=30"));
        assertThat(served.post(other + "/end", "").status()).isEqualTo(303);

        Response late = served.post(other + "/items/1", "answer=0&skip=1");

        assertRefused(late, 409, "his interview was ended already");
        assertThat(late.body()).contains("href=\"" + other + "\"");
    }

    @Test
    void unknownTopic_isNotOffered() {
        assertThat(http.get("/quiz?topic=T99").status()).isEqualTo(200);
        assertThat(http.get("/quiz?topic=%00").status()).isEqualTo(200);
    }
}
