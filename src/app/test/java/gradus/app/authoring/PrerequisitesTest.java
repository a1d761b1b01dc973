package gradus.app.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrerequisitesTest {

    @Test
    void graphWithoutCycle_hasNoFault() {
        Prerequisites graph = new Prerequisites(
                Map.of("a", List.of(), "b", List.of("a"), "c", List.of("a", "b")), List.of("a", "b", "c"));
        assertThat(graph.faultsOf("c")).isEmpty();
    }

    @Test
    void unknownPrerequisite_isNamed() {
        assertThat(new Prerequisites(Map.of("a", List.of("z")), List.of("a")).faultsOf("a"))
                .containsExactly("exercise.yaml: prerequisites: there is no exercise z");
    }

    @Test
    void prerequisiteThatCanNotBeRead_isThere() {
        assertThat(new Prerequisites(Map.of("a", List.of("broken")), List.of("a", "broken")).faultsOf("a"))
                .isEmpty();
    }

    @Test
    void cycle_isShown() {
        Prerequisites graph = new Prerequisites(
                Map.of("a", List.of("b"), "b", List.of("x", "c"), "c", List.of("a"), "x", List.of()),
                List.of("a", "b", "c", "x"));
        assertThat(graph.faultsOf("a")).containsExactly("exercise.yaml: prerequisites: a needs itself: a → b → c → a");
    }

    @Test
    void cycleBehind_isNotTheFaultOfWhoNeedsIt() {
        Prerequisites graph = new Prerequisites(
                Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("b")), List.of("a", "b", "c"));
        assertThat(graph.faultsOf("a")).isEmpty();
        assertThat(graph.faultsOf("b")).hasSize(1);
    }
}
