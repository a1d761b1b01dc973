package gradus.judge.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.judge.suite.TrustedCompiler;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

    private static final String SOURCE = """
            package made.up;
            public final class Clamp {
                record Range(double low, double high) {}
                public static double clamp(double x) {
                    Range range = new Range(0, 5);
                    return x > range.high() ? 5 : x;
                }
                public static double scaled(double[] x) {
                    return java.util.Arrays.stream(x).map(v -> v * 3).sum();
                }
            }
            """;

    @TempDir
    private Path cache;

    private Map<String, byte[]> compiled() {
        try (TrustedCompiler compiler = new TrustedCompiler(cache, "test")) {
            return compiler.compile("clamp", "reference", Map.of("Clamp.java", SOURCE));
        }
    }

    private List<Mutant> mutants() {
        return Mutants.of(compiled(), Set.of("Clamp.java"), MutantsTest.class.getClassLoader());
    }

    private static double call(Mutant mutant, String name, Class<?> type, Object argument) throws Exception {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                byte[] bytes = mutant.classes().get(wanted);
                if (bytes == null) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(wanted, bytes, 0, bytes.length);
            }
        };
        Method method = loader.loadClass("made.up.Clamp").getMethod(name, type);
        return (double) method.invoke(null, argument);
    }

    @Test
    void mutant_hasOneInstructionChanged_andRuns() throws Exception {
        Mutant always = mutants().stream()
                .filter(mutant -> mutant.line() == 6 && mutant.mutation().equals("remove_conditional_order_if"))
                .findFirst()
                .orElseThrow();
        assertThat(call(always, "clamp", double.class, 7.0)).isEqualTo(5);
        assertThat(call(always, "clamp", double.class, 2.0)).isEqualTo(5);
        assertThat(call(always, "scaled", double[].class, new double[] {1, 2})).isEqualTo(9);
    }

    @Test
    void lambdas_areMutatedToo() throws Exception {
        Mutant divides = mutants().stream()
                .filter(mutant -> mutant.line() == 9 && mutant.mutation().equals("math"))
                .findFirst()
                .orElseThrow();
        assertThat(call(divides, "scaled", double[].class, new double[] {3, 6})).isEqualTo(3);
    }

    @Test
    void kindsOfChange_areNamedAsAuthorsWriteThem() {
        assertThat(mutants())
                .extracting(Mutant::mutation)
                .contains(
                        "conditionals_boundary",
                        "remove_conditional_order_else",
                        "math",
                        "primitive_returns",
                        "inline_constant")
                .allMatch(name -> name.matches("[a-z_]+"));
    }

    @Test
    void whatTheCompilerWritesForRecords_isNotMutated() {
        assertThat(mutants())
                .filteredOn(mutant -> mutant.line() == 3)
                .extracting(Mutant::mutation)
                .containsOnly("primitive_returns");
    }

    @Test
    void otherFiles_areLeftAlone() {
        assertThat(Mutants.of(compiled(), Set.of("Other.java"), MutantsTest.class.getClassLoader()))
                .isEmpty();
    }
}
