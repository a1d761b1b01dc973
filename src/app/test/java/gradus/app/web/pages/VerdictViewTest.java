package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.Verdicts;
import gradus.wire.verdict.GradientMap;
import gradus.wire.verdict.GradientMap.Cell;
import gradus.wire.verdict.Verdict;
import gradus.wire.verdict.Visibility;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictViewTest {

    private static final Assets ASSETS = new Assets(Path.of(System.getProperty("gradus.home"), "static"));

    private static VerdictView view(String language, Verdict verdict) {
        Frame frame = new Frame(Texts.in(language), Theme.AUTO, "nonce", "/", new Site(ASSETS, true));
        return new VerdictView(frame, verdict, Visibility.HIDDEN, null, null, Map.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your code uses something that is not allowed here, You may not read or write files here., Where your code uses it, java.io.File is not available in an exercise.",
        "zh, 你的代码用到了这里不允许的功能, 这里不能读写文件。, 用到的位置, 练习中不能使用 java.io.File。"
    })
    void whatIsForbidden_isSaidWithItsPlaceAndWithoutAScore(
            String language, String headline, String sentence, String places, String complaint) {
        VerdictView view = view(language, Verdicts.forbidden(1));
        String html = Templates.html("verdict", view);

        assertThat(html)
                .contains("<h2>" + headline + "</h2>")
                .contains("<p class=\"callout\">" + sentence + "</p>")
                .contains("aria-label=\"" + places + "\"")
                .contains("data-line=\"5\" data-column=\"9\" data-end-column=\"30\" data-severity=\"error\"")
                .contains("href=\"#line-5\"")
                .contains(complaint)
                .doesNotContain("class=\"score\"")
                .doesNotContain("class=\"tests\"");
        assertThat(view.announcement()).isEqualTo(headline + ". " + sentence);
    }

    @ParameterizedTest
    @CsvSource({"en, What the compiler says", "zh, 编译器的信息"})
    void whatDoesNotCompile_isSaidInTheCompilersName(String language, String title) {
        assertThat(Templates.html("verdict", view(language, Verdicts.compileError(1))))
                .contains("aria-label=\"" + title + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Map of dX, differs, opposite sign",
        "zh, dX 的对照图, 不一致, 符号相反",
    })
    void wrongGradient_isDrawnWithSignsAndWords(String language, String title, String differs, String opposite) {
        String html = Templates.html("verdict", view(language, Verdicts.wrong(1)));

        assertThat(html)
                .contains("aria-label=\"" + title + "\"")
                .contains("<th scope=\"row\">[1]</th>")
                .contains("<td class=\"cell-differs\" aria-label=\"" + differs + "\">×</td>")
                .contains("<td class=\"cell-opposite\" aria-label=\"" + opposite + "\">±</td>")
                .contains("<figcaption>dX ")
                .contains("[0][1]");
        assertThat(Templates.html("verdict", view(language, Verdicts.accepted(1))))
                .doesNotContain("class=\"gradient\"");
    }

    @Test
    void gradientOfSeveralMatrices_isParted_andOneRowHasItsName() {
        GradientView several = gradient(GradientMap.of("dX", List.of(2, 2, 2), index -> Cell.DIFFERS));
        assertThat(IntStream.range(0, 4).mapToObj(several::beginsSlice)).containsExactly(false, false, true, false);
        assertThat(IntStream.range(0, 4).mapToObj(several::label))
                .containsExactly("[0][0]", "[0][1]", "[1][0]", "[1][1]");
        assertThat(several.excerpt()).isNull();

        GradientView row = gradient(GradientMap.of("db", List.of(40), index -> Cell.DIFFERS));
        assertThat(row.label(0)).isEqualTo("db");
        assertThat(row.excerpt()).isEqualTo("Shown here: the first 32 of 40 columns.");
        assertThat(row.legend()).containsExactly(Cell.DIFFERS);
    }

    private static GradientView gradient(GradientMap map) {
        return new GradientView(Texts.in("en"), map);
    }
}
