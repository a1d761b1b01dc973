package gradus.app.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * HTML, as Moodle's editor makes it, as our Markdown: paragraphs, lists, code, emphasis, sub- and superscripts, links, maths.
 * Other tags are dropped and their text is kept.
 */
final class HtmlMarkdown {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]{0,20})(|[\\s/][^<>]{0,10000})>");
    private static final Pattern HREF = Pattern.compile("href\\s*=\\s*[\"']?(https?://[^\\s\"'()<>]{1,500})");
    private static final Pattern MATHS = Pattern.compile(
            "\\\\\\((?<inline>[^\\\\]*+(?:\\\\(?!\\))[^\\\\]*+){0,500}+)\\\\\\)|\\\\\\[(?<display>(?s:.{1,2000}?))\\\\]|\\$\\$(?<dollars>[^$]+)\\$\\$");
    private static final Set<String> EMBEDDED = Set.of("img", "audio", "video", "object", "embed", "iframe", "svg");
    private static final Set<String> BLOCKS = Set.of("p", "div", "blockquote", "table", "hr", "section", "article");
    private static final String BREAK = "\\\n";

    private final String html;
    private final String lower;
    private final boolean keepsLines;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private final Deque<String> lists = new ArrayDeque<>();
    private final Deque<String> links = new ArrayDeque<>();
    private int at;

    private HtmlMarkdown(String html, boolean keepsLines) {
        this.html = html;
        // as long as the text itself, which Locale.ROOT does not promise beyond ASCII
        this.lower = lowerCase(html);
        this.keepsLines = keepsLines;
    }

    /**
     * Returns {@code html} as Markdown.
     *
     * @param keepsLines whether lines end where they end in {@code html}, as in Moodle's automatic format
     * @throws NotExchanged if it holds a picture or the like
     */
    static String of(String html, boolean keepsLines) {
        HtmlMarkdown made = new HtmlMarkdown(html, keepsLines);
        while (made.at < html.length()) {
            made.step();
        }
        made.paragraph();
        return made.out.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void step() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        Matcher tag = TAG.matcher(html).region(at, html.length());
        if (html.charAt(at) == '<' && tag.lookingAt()) {
            at = tag.end();
            tag(tag.group(2).toLowerCase(Locale.ROOT), tag.group(1).isEmpty(), tag.group(3));
            return;
        }
        int next = html.indexOf('<', at + 1);
        int end = next < 0 ? html.length() : next;
        text(decoded(html.substring(at, end)));
        at = end;
    }

    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return lower.toString();
    }

    private static String decoded(String html) {
        return Plain.clean(Encoding.decodeHtml(html, false)).replace('\u00a0', ' ');
    }

    private void tag(String name, boolean opens, String attributes) {
        if (EMBEDDED.contains(name)) {
            throw new NotExchanged(
                    "holds a picture, a sound or the like (<%s>), which is not imported".formatted(name));
        }
        switch (name) {
            case "br" -> lineBreak();
            case "b", "strong" -> emphasis("**", opens);
            case "i", "em" -> emphasis("*", opens);
            case "sub", "sup" -> add((opens ? "<" : "</") + name + ">");
            case "ul", "ol" -> list(name, opens);
            case "li" -> item(opens);
            case "tr" -> paragraph();
            case "td", "th" -> text(" ");
            case "a" -> link(opens, attributes);
            case "pre", "code", "script", "style" -> raw(name, opens);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                paragraph();
                out.append(opens ? "#### " : "");
            }
            default -> {
                if (BLOCKS.contains(name) && lists.isEmpty()) {
                    paragraph();
                }
            }
        }
    }

    /** Takes what stands up to the end tag of {@code name} as it is. */
    private void raw(String name, boolean opens) {
        if (!opens) {
            return;
        }
        int end = lower.indexOf("</" + name, at);
        String inner = html.substring(at, end < 0 ? html.length() : end);
        at = end < 0 ? html.length() : end;
        String code = decoded(inner.replaceAll("<[^<>]{0,10000}>", ""));
        if (name.equals("pre")) {
            paragraph();
            out.append("```\n").append(code.replaceAll("^\\n|\\n$", "")).append("\n```\n\n");
        } else if (name.equals("code") && !code.isBlank()) {
            add(code.contains("`") ? "`` " + code + " ``" : "`" + code + "`");
        }
    }

    private void paragraph() {
        trimSpace();
        if (endsWith(BREAK)) {
            out.setLength(out.length() - BREAK.length());
        }
        if (out.length() > 0 && !endsWith("\n\n")) {
            out.append(endsWith("\n") ? "\n" : "\n\n");
        }
    }

    private void lineBreak() {
        trimSpace();
        if (out.length() > 0 && !endsWith("\n")) {
            out.append(BREAK);
        }
    }

    /** A sign is written when something follows that it can belong to: none may stand beside a space. */
    private void emphasis(String sign, boolean opens) {
        if (opens) {
            pending.append(sign);
        } else if (pending.length() > 0) {
            pending.setLength(Math.max(0, pending.length() - sign.length()));
        } else {
            boolean spaced = endsWith(" ");
            trimSpace();
            out.append(sign).append(spaced ? " " : "");
        }
    }

    private void add(String text) {
        out.append(pending).append(text);
        pending.setLength(0);
    }

    private void list(String name, boolean opens) {
        if (opens) {
            if (lists.isEmpty()) {
                paragraph();
            }
            lists.push(name);
        } else if (!lists.isEmpty()) {
            lists.pop();
            if (lists.isEmpty()) {
                paragraph();
            }
        }
    }

    private void item(boolean opens) {
        if (!opens) {
            return;
        }
        trimSpace();
        if (out.length() > 0 && !endsWith("\n")) {
            out.append('\n');
        }
        out.append("   ".repeat(Math.min(10, Math.max(0, lists.size() - 1))));
        out.append("ol".equals(lists.peek()) ? "1. " : "- ");
    }

    private void link(boolean opens, String attributes) {
        if (opens) {
            Matcher href = HREF.matcher(attributes);
            links.push(href.find() ? href.group(1) : "");
            add(links.getFirst().isEmpty() ? "" : "[");
        } else if (!links.isEmpty()) {
            String target = links.pop();
            out.append(target.isEmpty() ? "" : "](" + target + ")");
        }
    }

    private void text(String plain) {
        Matcher maths = MATHS.matcher(plain);
        int end = 0;
        while (maths.find()) {
            words(plain.substring(end, maths.start()));
            String display = maths.group("display") == null ? maths.group("dollars") : maths.group("display");
            add(
                    display == null
                            ? MoodleMaths.inline(maths.group("inline"))
                            : "$$" + display.strip().replaceAll("\\s+", " ") + "$$");
            end = maths.end();
        }
        words(plain.substring(end));
    }

    private void words(String plain) {
        String text = plain.replaceAll("[ \\t]+", " ");
        text = keepsLines ? text.replaceAll(" ?\\n ?", "\n") : text.replaceAll("\\s+", " ");
        if (text.startsWith(" ")) {
            out.append(out.length() == 0 || endsWith(" ") || endsWith("\n") ? "" : " ");
            text = text.stripLeading();
        }
        if (!text.isEmpty()) {
            add(Markup.escaped(text));
        }
    }

    private void trimSpace() {
        while (endsWith(" ")) {
            out.setLength(out.length() - 1);
        }
    }

    private boolean endsWith(String end) {
        return out.length() >= end.length()
                && out.substring(out.length() - end.length()).equals(end);
    }
}
