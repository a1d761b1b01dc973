package gradus.app.completion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final String SOURCE = """
            package exercise.made;

            /** Doubles <em>all</em> {@code x} of a {@link Layer}. And more. */
            public interface Doubling extends java.util.function.Function<double[], Double> {
                int MOST = 3;

                /**
                 * Returns twice {@code x}
                 *
                 * @param x anything
                 */
                double twice(double x, int[][] y);

                record Pair(double left, double right) {
                    static Pair of(double both) {
                        class Local {}
                        return new Pair(both, both);
                    }
                }
            }
            """;

    private static JsonNode type(String json, String name) throws IOException {
        return StreamSupport.stream(new ObjectMapper().readTree(json).spliterator(), false)
                .filter(type -> type.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no type " + name));
    }

    private static List<String> signatures(JsonNode type) {
        return StreamSupport.stream(type.path("members").spliterator(), false)
                .map(member -> member.path("signature").asText())
                .toList();
    }

    @Test
    void source_isReadWithSignaturesAndFirstSentences() {
        List<TypeNames> types = SourceNames.read("Doubling.java", SOURCE);

        assertThat(types).extracting(TypeNames::name).containsExactly("Doubling", "Doubling.Pair");
        TypeNames doubling = types.get(0);
        assertThat(doubling.doc()).isEqualTo("Doubles all x of a Layer.");
        assertThat(doubling.parents()).containsExactly("java.util.function.Function");
        assertThat(doubling.members())
                .extracting(TypeNames.Member::signature)
                .containsExactly("int MOST", "double twice(double x, int[][] y)");
        assertThat(doubling.members().get(1).doc()).isEqualTo("Returns twice x");
        assertThat(types.get(1).members())
                .extracting(TypeNames.Member::signature)
                .contains("double left()", "double right()", "Pair of(double both)");
    }

    @Test
    void sourceThatDoesNotCompile_isReadAsFarAsItGoes() {
        assertThat(SourceNames.read("Half.java", "class Half { double twice(double x) { return }")
                        .get(0)
                        .members())
                .extracting(TypeNames.Member::name)
                .containsExactly("twice");
    }

    @Test
    void library_hasTheEngineWithItsWords_andWhatElseLearnersUse() throws IOException {
        String json = new Names().library();

        JsonNode layer = type(json, "Layer");
        assertThat(layer.path("package").asText()).isEqualTo("gradus.engine.layer");
        assertThat(layer.path("parents").get(0).asText()).isEqualTo("ForwardPass");
        assertThat(signatures(layer)).containsExactly("double[][] backward(double[][] dOut)");
        assertThat(layer.path("members").get(0).path("doc").asText()).startsWith("Computes the gradient of the loss");
        assertThat(signatures(type(json, "Math")))
                .contains("double sqrt(double)", "double abs(double) (+3)", "double PI");
        assertThat(signatures(type(json, "SimpleMatrix"))).anyMatch(each -> each.startsWith("SimpleMatrix mult("));
        assertThat(json.length()).isLessThan(100_000);
    }
}
