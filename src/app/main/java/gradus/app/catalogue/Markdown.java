package gradus.app.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Renders an author's Markdown as HTML that is safe to put into a page.
 *
 * <p>CommonMark with GFM tables and TeX maths: {@code $…$} becomes {@code <span class="math">}, {@code $$…$$} becomes
 * {@code <div class="math">} on lines of its own and {@code <span class="math display">} within text. The TeX is the
 * element's text, unharmed by Markdown; in a table cell, write {@code \|} for a bar. Chinese lines are joined without a space. No element, attribute or address
 * outside a short list survives.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(MathBlock::tryStart)
            .customInlineContentParserFactory(new MathInline.Factory())
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(MathRenderer::new)
            .nodeRendererFactory(LineEnds::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "br")
            .allowElements("pre", "code", "em", "strong", "del", "sub", "sup", "kbd", "span", "div", "a")
            .allowElements("table", "thead", "tbody", "tr", "th", "td")
            .allowWithoutAttributes("span", "div", "a")
            .allowAttributes("class")
            .matching(Pattern.compile("math( display)?"))
            .onElements("span", "div")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[a-z0-9+-]{1,20}"))
            .onElements("code")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /**
     * Returns {@code markdown} as sanitised HTML.
     *
     * @throws IllegalArgumentException if display maths is not closed
     */
    public static String toHtml(String markdown) {
        return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }

    private static final class MathRenderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        private MathRenderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(MathBlock.class, MathInline.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof MathBlock block) {
                if (!block.closed()) {
                    throw new IllegalArgumentException(
                            "the maths that begins with $$ %s has no closing $$".formatted(firstLine(block.tex())));
                }
                element("div", "math", block.tex());
                context.getWriter().line();
            } else if (node instanceof MathInline inline) {
                element("span", inline.display() ? "math display" : "math", inline.tex());
            }
        }

        private void element(String name, String className, String tex) {
            context.getWriter().tag(name, Map.of("class", className));
            context.getWriter().text(tex);
            context.getWriter().tag("/" + name);
        }

        private static String firstLine(String text) {
            return text.lines().findFirst().orElse("");
        }
    }

    /**
     * The end of a line within a paragraph. It stands for a space, which Chinese does not have: after a full-width mark, and
     * between two Chinese characters, it stands for nothing.
     */
    private static final class LineEnds implements NodeRenderer {

        private static final Pattern CLOSES = Pattern.compile("[，。：；！？、（）“”《》]$");
        private static final Pattern ENDS = Pattern.compile("\\p{IsHan}$");
        private static final Pattern BEGINS = Pattern.compile("^[\\p{IsHan}（“《]");

        private final HtmlNodeRendererContext context;

        private LineEnds(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(SoftLineBreak.class);
        }

        @Override
        public void render(Node node) {
            String before = text(node.getPrevious());
            String after = text(node.getNext());
            boolean closed = CLOSES.matcher(before).find();
            boolean within =
                    ENDS.matcher(before).find() && BEGINS.matcher(after).find();
            if (!closed && !within) {
                context.getWriter().raw(context.getSoftbreak());
            }
        }

        private static String text(@Nullable Node node) {
            return node instanceof Text text ? text.getLiteral() : "";
        }
    }
}
