package gradus.app.formula;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula as somebody types it, on its way to the plain form that is computed. */
final class Typed {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("×", "*"),
            Map.entry("·", "*"),
            Map.entry("⋅", "*"),
            Map.entry("∙", "*"),
            Map.entry("÷", "/"),
            Map.entry("／", "/"),
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("－", "-"),
            Map.entry("＋", "+"),
            Map.entry("（", "("),
            Map.entry("）", ")"),
            Map.entry("［", "("),
            Map.entry("］", ")"),
            Map.entry("，", ","),
            Map.entry("＊", "*"),
            Map.entry("＾", "^"),
            // the spaces keep them from what is written next to them: 2πr, x²y
            Map.entry("²", "^2 "),
            Map.entry("³", "^3 "),
            Map.entry("√", " sqrt "),
            Map.entry("π", " pi "));

    private static final Pattern TOKEN = Pattern.compile(
            "(?<space>\\s+)|(?<number>(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3}(?![\\w.]))?)|(?<name>[A-Za-z_][A-Za-z0-9_]*)"
                    + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/^%(),<>=!])");

    private final String typed;
    private final Set<String> known;
    private final Set<String> shown;
    private final Set<String> functions;
    private final StringBuilder plain = new StringBuilder();
    private int open;

    /** Whether what was read last can be a factor: then what begins another one stands for a product. */
    private boolean factor;

    /** Whether what was read last is a number: another one behind it is a typing error, such as {@code 1 000}. */
    private boolean number;

    /** The name of the function that was read last and still waits for its bracket; empty if there is none. */
    private String called = "";

    Typed(String typed, Set<String> known, Set<String> shown, Set<String> functions) {
        this.typed = typed.strip();
        this.known = known;
        this.shown = shown;
        this.functions = functions;
    }

    /** Returns the plain form. */
    String plain() {
        if (typed.isEmpty()) {
            throw new FormulaFault("nothing was typed", "还没有输入内容");
        }
        if (typed.length() > Formula.LONGEST) {
            throw new FormulaFault(
                    "the formula is longer than %d characters".formatted(Formula.LONGEST),
                    "公式超过了 %d 个字符".formatted(Formula.LONGEST));
        }
        String text = typed.replace("**", "^");
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            text = text.replace(sign.getKey(), sign.getValue());
        }
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                String character = text.substring(at, text.offsetByCodePoints(at, 1));
                throw new FormulaFault(
                        "“%s” has no meaning in a formula here".formatted(character),
                        "这里的公式中不能出现“%s”".formatted(character));
            }
            take(token);
            at = token.end();
        }
        requireWhole();
        return plain.toString();
    }

    private void take(Matcher token) {
        if (token.group("space") != null) {
            return;
        }
        boolean second = number;
        number = token.group("number") != null;
        if (number && second) {
            throw Formula.unreadable(typed);
        } else if (number) {
            value(token.group("number"));
        } else if (token.group("name") != null) {
            name(token.group("name"));
        } else {
            sign(token.group("sign"));
        }
    }

    private void value(String text) {
        requireCalled("");
        plain.append(factor ? "*" : "").append(text);
        factor = true;
    }

    private void name(String name) {
        if (known.contains(name)) {
            value(name);
        } else if (functions.contains(name)) {
            requireCalled("");
            plain.append(factor ? "*" : "").append(name);
            factor = false;
            called = name;
        } else {
            throw new FormulaFault(
                    "“%s” is not known here%s; write products with *".formatted(name, namesEn()),
                    "这里没有名为“%s”的量%s；乘法请写 *".formatted(name, namesZh()));
        }
    }

    private String namesEn() {
        return shown.isEmpty() ? "" : ": the names are " + String.join(", ", shown);
    }

    private String namesZh() {
        return shown.isEmpty() ? "" : "：可用的名称有 " + String.join("、", shown);
    }

    private void sign(String sign) {
        requireCalled(sign);
        switch (sign) {
            case "(" -> {
                open++;
                plain.append(factor ? "*(" : "(");
                factor = false;
            }
            case ")" -> {
                open--;
                if (open < 0) {
                    throw brackets();
                }
                plain.append(')');
                factor = true;
            }
            default -> {
                // = and == are the same comparison
                plain.append(sign.equals("=") ? "==" : sign);
                factor = false;
            }
        }
    }

    private void requireCalled(String sign) {
        if (!called.isEmpty() && !sign.equals("(")) {
            throw new FormulaFault(
                    "after %s comes a bracket: %s(…)".formatted(called, called),
                    "函数 %s 后面要跟括号：%s(…)".formatted(called, called));
        }
        called = "";
    }

    private void requireWhole() {
        requireCalled("");
        if (open != 0) {
            throw brackets();
        }
    }

    private static FormulaFault brackets() {
        return new FormulaFault("the brackets do not match: count ( and )", "括号不配对：请检查 ( 与 ) 的个数");
    }
}
