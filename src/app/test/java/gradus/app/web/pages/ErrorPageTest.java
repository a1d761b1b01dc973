package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.web.Problem;
import gradus.wire.verdict.Words;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPageTest {

    private static final Assets ASSETS = new Assets(Path.of(System.getProperty("gradus.home"), "static"));

    @ParameterizedTest
    @CsvSource({
        "400, That request was not right, 请求有误",
        "403, Not yet, 现在还不行",
        "404, There is nothing here, 这里什么也没有",
        "413, Too long, 内容太长",
        "405, Not in this way, 不能这样访问",
        "409, Something else came first, 晚了一步",
        "410, This is no longer here, 这里已经没有它了",
        "414, The address is too long, 地址太长",
        "415, Not in this form, 格式不对",
        "429, Too much is waiting, 等待的太多了",
        "431, Too much sent along, 附带的内容太多",
        "500, Something went wrong on our side, 我们这边出了问题",
        "503, Not at this moment, 暂时不行",
        "418, That did not work, 没有成功"
    })
    void status_hasItsOwnWordsInBothLanguages(int status, String english, String chinese) {
        Problem problem = Problem.of(status, "problem.status.other");

        assertThat(html("en", problem)).contains("<html lang=\"en\"").contains("<h1>" + english + "</h1>");
        assertThat(html("zh", problem)).contains("<html lang=\"zh\"").contains("<h1>" + chinese + "</h1>");
    }

    @Test
    void whatIsWrong_isASentenceInTheReadersLanguage_thatNamesTheField() {
        Problem problem = Problem.badField("wait", "problem.number", 0, 30);

        assertThat(told("en", problem)).isEqualTo("wait: must be a whole number from 0 to 30.");
        assertThat(told("zh", problem)).isEqualTo("wait：必须是 0 到 30 之间的整数。");
        assertThat(told("en", Problem.notFound("problem.exercise"))).isEqualTo("There is no such exercise.");
        assertThat(told("en", Problem.of(429, new Words("Wait a moment!", "请稍等！"))))
                .isEqualTo("Wait a moment!");
    }

    @Test
    void whatIsWrong_isEscaped() {
        String html = html("en", Problem.badField("<b>", "problem.concept", "<script>alert(1)</script>"));

        assertThat(html).doesNotContain("<script>alert", "<b>").contains("&lt;b&gt;: &lt;script&gt;alert(1)");
    }

    @Test
    void howLargeIsAllowed_isSaid() {
        assertThat(html("en", Problem.of(413, "problem.status.413")))
                .contains("A source may have 64 KB, a form 512 KB, a file 4 MB.");
    }

    @ParameterizedTest
    @CsvSource({
        "/no/such/page, 404, /exercises",
        "/exercises/nope/run, 404, /exercises",
        "/exercises/chain-rule/run, 429, /exercises/chain-rule",
        "/submissions/01ARZ3NDEKTSV4RRFFQ69G5FAV, 410, /exercises",
        "/quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV, 410, /quiz",
        "/quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV/answers/1, 410, /quiz",
        "/quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV/answers/1, 409, /quiz/01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "/interview/01ARZ3NDEKTSV4RRFFQ69G5FAV/items/1, 503, /interview/01ARZ3NDEKTSV4RRFFQ69G5FAV",
        "/review/answer, 409, /review",
        "/instructor/new, 413, /instructor",
        "/, 500, /exercises",
        "/quiz/%2e%2e/x, 400, /quiz"
    })
    void wayOn_isToWhatTheRequestWasAbout(String path, int status, String address) {
        assertThat(Way.from(path, status).address()).isEqualTo(address);
    }

    private static String told(String language, Problem problem) {
        return ErrorPage.of(frame(language), problem, Way.exercises()).told();
    }

    private static String html(String language, Problem problem) {
        return Templates.html("error", ErrorPage.of(frame(language), problem, Way.exercises()));
    }

    private static Frame frame(String language) {
        return new Frame(Texts.in(language), Theme.AUTO, "nonce", "/", new Site(ASSETS, true));
    }
}
