package gradus.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    /** Undoes the sanitiser's numeric references, as a browser does. */
    private static String html(String markdown) {
        return Markdown.toHtml(markdown)
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#96;", "`")
                .replace("&#64;", "@")
                .strip();
    }

    @Test
    void inlineMaths_keepsItsTex() {
        assertThat(html("Let $a_i * b_i * \\alpha_{1} \\\\ x$ be."))
                .isEqualTo("<p>Let <span class=\"math\">a_i * b_i * \\alpha_{1} \\\\ x</span> be.</p>");
    }

    @Test
    void inlineMaths_escapesMarkup() {
        assertThat(html("$a < b > c & <script>$"))
                .isEqualTo("<p><span class=\"math\">a &lt; b &gt; c &amp; &lt;script&gt;</span></p>");
    }

    @Test
    void inlineMaths_mayGoOverALineEnd() {
        assertThat(html("$a +\nb$")).isEqualTo("<p><span class=\"math\">a +\nb</span></p>");
    }

    @Test
    void displayMaths_keepsLinesThatLookLikeMarkdown() {
        assertThat(html("Before\n$$\n- x_1\n# y\n    z\n===\n$$\nafter"))
                .isEqualTo("<p>Before</p>\n<div class=\"math\">- x_1\n# y\n    z\n===</div>\n<p>after</p>");
    }

    @Test
    void displayMaths_mayBeOneLine() {
        assertThat(html("$$E = mc^2$$")).isEqualTo("<div class=\"math\">E = mc^2</div>");
    }

    @Test
    void displayMaths_mayBeginOnTheLineOfItsDollars() {
        assertThat(html("$$a\nb$$\n\nc")).isEqualTo("<div class=\"math\">a\nb</div>\n<p>c</p>");
    }

    @Test
    void displayMaths_mayHaveABlankLine() {
        assertThat(html("$$\na\n\nb\n$$")).isEqualTo("<div class=\"math\">a\n\nb</div>");
    }

    @Test
    void displayMaths_inAListItem() {
        assertThat(html("- item\n\n  $$\n  x\n  $$\n")).contains("<li>", "<div class=\"math\">x</div>", "</li>");
    }

    @Test
    void displayMaths_withinText() {
        assertThat(html("so $$x$$ holds")).isEqualTo("<p>so <span class=\"math display\">x</span> holds</p>");
    }

    @Test
    void displayMaths_followedByText() {
        assertThat(html("$$x$$ holds")).isEqualTo("<p><span class=\"math display\">x</span> holds</p>");
    }

    @Test
    void displayMaths_withoutAnEnd_isAFault() {
        assertThatThrownBy(() -> Markdown.toHtml("$$\nx + y\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the maths that begins with $$ x + y has no closing $$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"It costs $5 or $6.", "Only one $ here", "a $ b $ c", "\\$x\\$"})
    void dollars_thatAreMoney(String text) {
        assertThat(html(text)).isEqualTo("<p>" + text.replace("\\", "") + "</p>");
    }

    @Test
    void dollars_inCode_areCode() {
        assertThat(html("`$x$`")).isEqualTo("<p><code>$x$</code></p>");
        assertThat(html("```java\nint $x = $y;\n```"))
                .isEqualTo("<pre><code class=\"language-java\">int $x = $y;\n</code></pre>");
    }

    @Test
    void table_withMathsAndAlignment() {
        assertThat(html("| a | b |\n|---|--:|\n| $x_1$ | 2 |"))
                .contains("<table>", "<th>a</th>", "<td align=\"right\">2</td>", "<span class=\"math\">x_1</span>");
    }

    @Test
    void html_ofTheAuthor_isSanitised() {
        String html = html("""
                <script>alert(1)</script><img src=x onerror=alert(1)>

                <span class="evil" onclick="alert(1)" style="position:fixed">text</span>

                [link](javascript:alert(1)) [data](data:text/html,x) <iframe src="https://x.example"></iframe>
                """);
        assertThat(html)
                .contains("text")
                .doesNotContain("script", "onerror", "onclick", "style", "evil", "iframe", "data:", "<img");
    }

    @Test
    void link_isKept() {
        assertThat(html("[there](https://example.org/a?b=c)"))
                .isEqualTo("<p><a href=\"https://example.org/a?b=c\" rel=\"nofollow\">there</a></p>");
    }

    @Test
    void inlineMaths_manyOpenDollars_isNotSlow() {
        assertThat(html("$a ".repeat(5_000))).startsWith("<p>");
    }

    @Test
    void chineseLines_areJoinedWithoutASpace() {
        assertThat(Markdown.toHtml("第一行，\n第二行\n第三行：\n$x$ 是\n`code`"))
                .isEqualTo("<p>第一行&#xff0c;第二行第三行&#xff1a;<span class=\"math\">x</span> 是\n<code>code</code></p>\n");
        assertThat(Markdown.toHtml("one\ntwo")).isEqualTo("<p>one\ntwo</p>\n");
    }
}
