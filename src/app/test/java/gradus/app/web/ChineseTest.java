package gradus.app.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.RawHttp.Response;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads Chinese is told nothing in English: on no page, by no refusal. */
class ChineseTest {

    /** What is no text, or is said to be in another language: code, what was typed, names that are English. */
    private static final Pattern NOT_CHINESE =
            Pattern.compile("(?s)<(code|pre|script|style|textarea|kbd)\\b.*?</\\1>|<(\\w+)[^>]* lang=\"en\".*?</\\2>");

    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,}(?: [A-Za-z]{2,}){2,}");

    @TempDir
    static Path home;

    private static Served served;
    private static RawHttp http;
    private static String quiz;
    private static String interview;
    private static String submission;

    @BeforeAll
    static void start() {
        served = Served.in(home);
        http = served.http();
        quiz = served.post("/quiz", "choice=mixed&length=11&feedback=now").header("Location");
        interview = served.post("/interview", "role=generalist&minutes=30").header("Location");
        submission =
                served.post("/exercises/chain-rule/submissions", "source=wrong").header("Location");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Response get(String path) {
        return http.request("GET", path).header("Accept-Language", "zh").send();
    }

    private static Response post(String path, String form) {
        return http.request("POST", path)
                .header("Accept-Language", "zh")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body(form.getBytes(UTF_8))
                .send();
    }

    private static void assertChinese(Response page) {
        assertThat(page.body()).contains("<html lang=\"zh\"");
        String text = NOT_CHINESE.matcher(page.body()).replaceAll(" / ").replaceAll("<[^>]*>", " / ");
        assertThat(SENTENCE.matcher(text).results().map(found -> found.group()))
                .as(text.replaceAll("[\\s/]+", " "))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/exercises/chain-rule",
                "/exercises/chain-rule/submissions",
                "SUBMISSION",
                "/quiz",
                "QUIZ",
                "/review",
                "/interview",
                "INTERVIEW",
                "/progress",
                "/status",
                "/instructor",
                "/instructor/questions",
                "/instructor/new",
                "/instructor/exercises/chain-rule",
                "/instructor/regrade/chain-rule"
            })
    void page_isChinese(String path) {
        Response page =
                get(path.replace("QUIZ", quiz).replace("INTERVIEW", interview).replace("SUBMISSION", submission));

        assertThat(page.status()).isEqualTo(200);
        assertChinese(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/page, 404, 这个地址下没有内容。",
        "/exercises/nope, 404, 没有这道练习。",
        "/exercises/chain-rule/editorial, 403, 题解会透露答案：通过这道练习或放弃它之后才能阅读。",
        "/exercises/chain-rule/diff, 400, before：请选择要比较的两次提交。",
        "SUBMISSION?part=verdict&wait=31, 400, wait：必须是 0 到 30 之间的整数。",
        "SUBMISSION/events, 400, Accept：这个地址只提供 text/event-stream。",
        "/submissions/nope, 404, 没有这次提交。",
        "/quiz/nope, 404, 没有这场测验。",
        "/interview/nope, 404, 没有这场面试。",
        "/instructor/exercises/chain-rule/edit?file=x, 400, file：练习中不会有名为“x”的文件",
        "/instructor/questions/export?format=doc, 400, 'format：只能从这些值中选一个：gift, moodle, anki。'"
    })
    void refusedPage_saysWhyInChinese(String path, int status, String words) {
        Response page = get(path.replace("SUBMISSION", submission));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(words);
        assertChinese(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/exercises/chain-rule/run, source=, 400, source：编辑器是空的，请先写一些 Java 代码。",
        "/quiz, choice=mixed&length=4&feedback=now, 400, length：必须是 5 到 30 之间的整数。",
        "/interview, role=astronaut&minutes=30, 400, role：不在可选项之中。",
        "/review/rate, rating=x, 400, rating：必须是 again、hard、good 或 easy。",
        "/preferences, theme=pink, 400, 'theme：只能从这些值中选一个：auto, light, dark。'",
        "/status, x=1, 405, 这个地址不接受这种请求方法。"
    })
    void refusedForm_saysWhyInChinese(String path, String form, int status, String words) {
        Response page = post(path, form);

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.body()).contains(words);
        assertChinese(page);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/nope?lang=zh, , 404, 这个地址下没有内容",
        "GET, /api/exercises/nope?lang=zh, , 404, 没有这道练习",
        "GET, /api/exercises/chain-rule/submissions?lang=zh&limit=0, , 400, 必须是 1 到 100 之间的整数",
        "DELETE, /api/exercises?lang=zh, , 405, 这个地址不接受这种请求方法",
        "POST, /api/exercises/chain-rule/run?lang=zh, {, 400, 不是 JSON：第 1 行无法读取",
        "POST, /api/exercises/chain-rule/run?lang=zh, {}, 400, 缺少这一项",
        "POST, /api/exercises/chain-rule/run?lang=zh, '{\"source\":\"\\u0000\"}', 400, 不能含有 NUL 字符"
    })
    void api_refusesInTheLanguageAskedFor(String method, String path, String json, int status, String message) {
        RawHttp.Request request = http.request(method, path);
        Response answer = json == null ? request.send() : request.json(json).send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").path("message").asText()).isEqualTo(message);
    }

    @Test
    void foreignSite_isRefusedInChinese() {
        Response page = http.request("GET", "/")
                .header("Accept-Language", "zh")
                .header("Host", "elsewhere.example")
                .send();

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Host：本服务器只在本机应答");
        assertChinese(page);
    }
}
