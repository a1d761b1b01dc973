package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {

    private static String html(String html) {
        return Markup.markdown(html, "html");
    }

    @Test
    void html_becomesMarkdown() {
        assertThat(html("<p>One&nbsp;<b> bold </b>word,</p><p>two <em>x</em>&hellip;</p>"))
                .isEqualTo("One **bold** word,\n\ntwo *x*…");
        assertThat(html("a<br/>b<br>")).isEqualTo("a\\\nb");
        assertThat(html("<ul><li>a</li><li><p>b</p><ol><li>c</li></ol></li></ul>after"))
                .isEqualTo("- a\n- b\n   1. c\n\nafter");
        assertThat(html("x<sub>1</sub> <code>a &lt; *b*</code>")).isEqualTo("x<sub>1</sub> `a < *b*`");
        assertThat(html("<pre><code>a\n  b &amp; c</code></pre>d")).isEqualTo("```\na\n  b & c\n```\n\nd");
        assertThat(html("<a href=\"https://example.org/x\">there</a> <a href=\"javascript:alert(1)\">not there</a>"))
                .isEqualTo("[there](https://example.org/x) not there");
        assertThat(html("<script>alert(1)</script><style>p {}</style><!-- c --><blink>x</blink>"))
                .isEqualTo("x");
        assertThat(html("2 * 3 * 4 _a_ a_b `x` $5 <b></b>&lt;b&gt; [l](m) # no"))
                .isEqualTo("2 \\* 3 \\* 4 \\_a\\_ a_b \\`x\\` \\$5 \\<b> \\[l](m) # no");
        assertThat(html("<p># no</p><p>1. no</p><p>- no</p>")).isEqualTo("\\# no\n\n1\\. no\n\n\\- no");
        assertThat(html("The _____ of x.")).isEqualTo("The _____ of x.");
    }

    @Test
    void htmlMaths_becomesOurs() {
        assertThat(html("<p>\\(a_1 \\frac{1}{2}\\) and $$b*c*d$$ and \\[ e \\]</p>"))
                .isEqualTo("$a_1 \\frac{1}{2}$ and $$b*c*d$$ and $$e$$");
    }

    @Test
    void pictures_areRefused() {
        assertThatThrownBy(() -> html("<p><IMG src=x></p>"))
                .isInstanceOf(NotExchanged.class)
                .hasMessageContaining("<img>");
    }

    @Test
    void doubleBraces_areNotComputed() {
        assertThat(html("$$\\frac{{a}}{{b}}$$ {{x}}")).isEqualTo("$$\\frac{ {a}}{ {b}}$$ { {x}}");
    }

    @Test
    void maths_isWrittenSoThatMoodlesMarkdownLeavesItAlone() {
        assertThat(MoodleMaths.outwards("$a_1 \\, b*c < \\{d\\}$"))
                .isEqualTo("\\\\(a\\_1 \\\\, b\\*c \\\\lt  \\\\{d\\\\}\\\\)");
        assertThat(MoodleMaths.outwards("$$x_i \\\\ y$$")).isEqualTo("$$x\\_i \\\\\\\\ y$$");
        assertThat(MoodleMaths.outwards("costs $5 or $6, \\$7, `$x$`")).isEqualTo("costs $5 or $6, $7, `$x$`");
        assertThat(MoodleMaths.outwards("```\n$x$ and $y$\n```\n$z$")).isEqualTo("```\n$x$ and $y$\n```\n\\\\(z\\\\)");
    }

    @Test
    void moodlesMarkdown_isReadAsItWouldBeShown() {
        assertThat(MoodleMaths.inwards("\\\\(a\\_1\\\\) $$\\alpha_i \\, \\\\{x\\\\}$$ $5"))
                .isEqualTo("$a_1$ $$\\alpha_i \\, \\{x\\}$$ \\$5");
    }

    @Test
    void titles_becomeIds() {
        assertThat(Importer.slug("What is a Déjà-vu (2)?")).isEqualTo("what-is-a-deja-vu-2");
        assertThat(Importer.slug("中文")).isEqualTo("imported");
        assertThat(Importer.slug("3 layers")).isEqualTo("q-3-layers");
        assertThat(Importer.slug("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(Importer.slug("x".repeat(200))).hasSize(60);
    }
}
