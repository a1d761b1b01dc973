package gradus.judge.compile;

import gradus.judge.bytecode.ClassFile;
import gradus.judge.bytecode.ForgedClass;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler answered, believed in nothing.
 *
 * @param classes class bytes by the full name they came under; empty if the source did not compile
 * @param diagnostics javac's complaints
 * @param exhausted whether the compiler ran out of memory or stack, and is better not used again
 */
record Answer(Map<String, byte[]> classes, List<Diagnostic> diagnostics, boolean exhausted) {

    /** Many times what a source of the largest size compiles to; it bounds the time that reading the classes takes. */
    private static final int MOST_BYTES = 512 * 1024;

    /**
     * Returns what became of {@code source}. What a learner may get wrong is a complaint with its line.
     *
     * @throws ForgedClass if no source compiles to these classes, so that the compiler is no longer ours
     */
    Compiled checked(Source source) throws ForgedClass {
        // an empty file is no error to javac, and no class either
        if (classes.isEmpty() && !diagnostics.isEmpty()) {
            return Compiled.failed(diagnostics);
        }
        if (!classes.containsKey(source.fullName())) {
            return Compiled.failed(
                    source.lineOf("package "),
                    new Words(
                                    "This file must declare the public class %s in the package %s.",
                                    "这个文件必须在包 %2$s 中声明公有类 %1$s。")
                            .with(source.className(), source.packageName()));
        }
        for (String name : classes.keySet()) {
            requireOwn(source.packageName() + ".", name);
            if (source.contract().containsKey(name)) {
                String simple = name.substring(name.lastIndexOf('.') + 1);
                return Compiled.failed(
                        declaration(source, simple),
                        new Words("%s belongs to the exercise; give your type another name.", "%s 属于本练习，请给你的类型换一个名字。")
                                .with(simple));
            }
        }
        if (classes.values().stream().mapToInt(bytes -> bytes.length).sum() > MOST_BYTES) {
            return Compiled.failed(
                    1,
                    new Words(
                                    "This file compiles to more than %d KB of classes. Simplify it.",
                                    "这个文件编译出的类超过 %d KB。请简化它。")
                            .with(MOST_BYTES / 1024));
        }
        List<ClassFile> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            files.add(ClassFile.read(entry.getKey(), entry.getValue()));
        }
        return new Compiled(classes, files, diagnostics, false);
    }

    /** All classes of a file are in one package, so a file that declares the right one declares no others. */
    private static void requireOwn(String prefix, String name) throws ForgedClass {
        boolean own = name.startsWith(prefix) && name.length() > prefix.length();
        if (!own || !name.substring(prefix.length()).chars().allMatch(Character::isJavaIdentifierPart)) {
            throw new ForgedClass("a class is outside the package of the exercise");
        }
    }

    private static int declaration(Source source, String simpleName) {
        // from the beginning of a line to the name, without a comment or a text on the way
        Matcher declared = Pattern.compile(
                        "(?m)^[^/*\\n\"]*\\b(class|interface|enum|record)\\s+" + Pattern.quote(simpleName) + "\\b")
                .matcher(source.text());
        return declared.find() ? source.lineAt(declared.end()) : source.lineOf(simpleName);
    }
}
