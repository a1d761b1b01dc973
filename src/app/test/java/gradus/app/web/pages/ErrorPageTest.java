package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorPageTest {

    private static final Assets ASSETS = new Assets(Path.of(System.getProperty("gradus.home"), "static"));

    @ParameterizedTest
    @CsvSource({
        "400, That request was not right, 请求有误",
        "403, Not from here, 不接受来自这里的请求",
        "404, There is nothing here, 这里什么也没有",
        "413, Too long, 内容太长",
        "429, Too much is waiting, 等待的太多了",
        "500, Something went wrong on our side, 我们这边出了问题",
        "503, Not at this moment, 暂时不行",
        "418, That did not work, 没有成功"
    })
    void status_hasItsOwnWordsInBothLanguages(int status, String english, String chinese) {
        assertThat(html("en", status, "detail")).contains("<html lang=\"en\"").contains("<h1>" + english + "</h1>");
        assertThat(html("zh", status, "detail")).contains("<html lang=\"zh\"").contains("<h1>" + chinese + "</h1>");
    }

    @ParameterizedTest
    @CsvSource({
        "400, true",
        "403, false",
        "404, false",
        "405, true",
        "413, false",
        "415, true",
        "429, true",
        "500, false",
        "503, true"
    })
    void detail_isShownWhereItHelpsTheReaderAndAlwaysEscaped(int status, boolean shown) {
        String html = html("en", status, "<script>alert(1)</script>");

        assertThat(html).doesNotContain("<script>alert");
        assertThat(html.contains("&lt;script&gt;alert(1)")).isEqualTo(shown);
    }

    private static String html(String language, int status, String detail) {
        Frame frame = new Frame(Texts.in(language), Theme.AUTO, "nonce", "/", new Site(ASSETS, true));
        return Templates.html("error", new ErrorPage(frame, status, detail));
    }
}
