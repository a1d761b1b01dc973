package gradus.app.completion;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import gradus.app.completion.TypeNames.Member;
import gradus.app.completion.TypeNames.Parameter;
import gradus.judge.suite.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads names from a Java source, which need not compile. */
final class SourceNames {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager FILES = JAVAC.getStandardFileManager(complaint -> {}, null, null);

    private SourceNames() {}

    /** Returns the types of {@code source}, one of which is in {@code fileName}; one after the other, since javac's files are shared. */
    static synchronized List<TypeNames> read(String fileName, String source) {
        JavacTask task = (JavacTask) JAVAC.getTask(
                null, FILES, complaint -> {}, List.of("-proc:none"), null, List.of(new SourceText(fileName, source)));
        try {
            Reader reader = new Reader(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                reader.scan(unit, null);
            }
            return reader.types;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s, which is in memory".formatted(fileName), e);
        }
    }

    private static final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final List<TypeNames> types = new ArrayList<>();
        private final Trees trees;

        Reader(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            if (type.getSimpleName().isEmpty()) {
                return null;
            }
            Tree packageName = getCurrentPath().getCompilationUnit().getPackageName();
            types.add(new TypeNames(
                    name(type),
                    packageName == null ? "" : packageName.toString(),
                    doc(getCurrentPath()),
                    Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                            .map(parent -> parent.toString().replaceAll("<.*", ""))
                            .toList(),
                    members(type)));
            return super.visitClass(type, null);
        }

        /** What is declared inside a method is nobody else's. */
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            return null;
        }

        private String name(ClassTree type) {
            TreePath around = getCurrentPath().getParentPath();
            return around.getLeaf() instanceof ClassTree outer
                    ? outer.getSimpleName() + "." + type.getSimpleName()
                    : type.getSimpleName().toString();
        }

        private List<Member> members(ClassTree type) {
            return type.getMembers().stream()
                    .map(tree -> member(type, tree))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private @Nullable Member member(ClassTree type, Tree tree) {
            String doc = doc(new TreePath(getCurrentPath(), tree));
            if (tree instanceof MethodTree method && method.getReturnType() != null) {
                boolean fixed = method.getModifiers().getFlags().contains(Modifier.STATIC);
                List<Parameter> parameters = method.getParameters().stream()
                        .map(each -> new Parameter(
                                each.getType().toString(), each.getName().toString()))
                        .toList();
                return method(
                        method.getName().toString(), method.getReturnType().toString(), parameters, fixed, doc);
            }
            if (tree instanceof VariableTree field) {
                boolean fixed = field.getModifiers().getFlags().contains(Modifier.STATIC);
                String name = field.getName().toString();
                String fieldType = field.getType().toString();
                return type.getKind() == Tree.Kind.RECORD && !fixed
                        ? method(name, fieldType, List.of(), false, doc)
                        : new Member(name, fieldType + " " + name, fieldType, List.of(), false, fixed, doc);
            }
            return null;
        }

        private static Member method(String name, String type, List<Parameter> parameters, boolean fixed, String doc) {
            String list = parameters.stream()
                    .map(each -> each.type() + " " + each.name())
                    .collect(Collectors.joining(", "));
            return new Member(name, "%s %s(%s)".formatted(type, name, list), type, parameters, true, fixed, doc);
        }

        private String doc(TreePath path) {
            return firstSentence(trees.getDocComment(path));
        }
    }

    /** Returns the first sentence of a Javadoc comment as plain text. */
    static String firstSentence(@Nullable String comment) {
        if (comment == null) {
            return "";
        }
        String text = comment.replaceAll("(?s)(\\n\\s*@|<p>|\\n\\s*\\n).*", "")
                .replaceAll("\\{@\\w+\\s+#?([^}]*)}", "$1")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
