package gradus.app.workshop;

import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * The method that learners are asked to write, such as {@code double[] forward(double[] x)}.
 *
 * @param type what it returns
 * @param name its name
 * @param parameters what it takes
 */
public record Signature(String type, String name, List<Parameter> parameters) {

    private static final Pattern METHOD = Pattern.compile("(\\S+)\\s+(\\w+)\\s*\\((.*)\\)\\s*;?");
    private static final Pattern PARAMETER = Pattern.compile("(\\S+)\\s+(\\w+)");
    private static final Pattern NUMBERS = Pattern.compile("double(\\[]){0,4}|int(\\[]){0,2}");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    /** What the first tests and solutions call things themselves. */
    private static final Pattern TAKEN = Pattern.compile("solution|result|.*Before");

    private static final int MOST_PARAMETERS = 8;

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** What a method takes: a type and a name. */
    public record Parameter(String type, String name) {

        boolean isArray() {
            return type.endsWith("[]");
        }
    }

    /**
     * Reads a method's head as it is written in Java.
     *
     * @throws Refused if it is none, or has types that answers can not be compared in
     */
    public static Signature of(String text) {
        Matcher method = METHOD.matcher(text.strip().replaceAll("\\s*\\[\\s*]", "[]"));
        if (!method.matches()) {
            throw refused(
                    "\"%s\" is not the head of a method; write it as in double[] apply(double[] x)",
                    "“%s”不是方法的声明；请按 double[] apply(double[] x) 的样子写", text);
        }
        if (!NUMBERS.matcher(method.group(1)).matches()) {
            throw refused(
                    "the method can't return \"%s\" here: take double or int, or arrays of them, and change it later",
                    "这里方法不能返回“%s”：请先用 double、int 或它们的数组，之后再改", method.group(1));
        }
        String list = method.group(3).strip();
        List<Parameter> parameters = new ArrayList<>();
        for (String each : list.isEmpty() ? new String[0] : list.split(",", -1)) {
            parameters.add(parameter(each.strip()));
        }
        if (parameters.size() > MOST_PARAMETERS) {
            throw refused(
                    "the method has %s parameters, more than a learner can tell apart",
                    "方法有 %s 个参数，太多了", parameters.size());
        }
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            if (!names.add(parameter.name())) {
                throw refused("two parameters are named %s", "有两个参数都叫 %s", parameter.name());
            }
        }
        return new Signature(method.group(1), named(method.group(2)), parameters);
    }

    private static Parameter parameter(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        if (!parameter.matches()) {
            throw refused(
                    "\"%s\" is not a parameter; write a type and a name, as in double[] x",
                    "“%s”不是参数；请写出类型与名字，例如 double[] x", text);
        }
        String type = parameter.group(1);
        if (!NUMBERS.matcher(type).matches() && !type.equals("boolean")) {
            throw refused(
                    "a parameter can't be a \"%s\" here: take double, int or boolean, or arrays of numbers, and change it later",
                    "这里参数不能是“%s”：请先用 double、int、boolean 或数的数组，之后再改", type);
        }
        return new Parameter(type, named(parameter.group(2)));
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()
                || SourceVersion.isKeyword(name)
                || TAKEN.matcher(name).matches()) {
            throw refused(
                    "\"%s\" can't be a name here: begin with a small letter, then letters and digits; not solution, result or …Before",
                    "“%s”不能用作名字：请以小写字母开头，后跟字母或数字，且不能是 solution、result 或以 Before 结尾", name);
        }
        return name;
    }

    private static Refused refused(String en, String zh, Object argument) {
        return new Refused(Refused.Reason.BAD, new Words(en.formatted(argument), zh.formatted(argument)));
    }

    /** Returns it as Java, without modifiers. */
    String java() {
        return "%s %s(%s)"
                .formatted(
                        type,
                        name,
                        parameters.stream()
                                .map(each -> each.type() + " " + each.name())
                                .collect(Collectors.joining(", ")));
    }

    List<Parameter> arrays() {
        return parameters.stream().filter(Parameter::isArray).toList();
    }

    /** Returns an expression for something of {@code type}, beginning with the number {@code first}. */
    static String example(String type, int first) {
        if (type.equals("boolean")) {
            return "true";
        }
        int rank = (type.length() - type.replace("[]", "").length()) / 2;
        String element = type.startsWith("int") ? "%d" : "%d.5";
        if (rank == 0) {
            return element.formatted(first);
        }
        String row = "{%s, %s}".formatted(element.formatted(first), element.formatted(first + 1));
        for (int i = 1; i < rank; i++) {
            row = "{%s}".formatted(row);
        }
        return "new %s %s".formatted(type, row);
    }

    /** Returns arguments for a call. */
    String arguments() {
        return parameters.stream().map(each -> example(each.type(), 1)).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return java();
    }
}
