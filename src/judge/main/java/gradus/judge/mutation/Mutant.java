package gradus.judge.mutation;

import java.util.Map;

/**
 * A solution with one instruction changed.
 *
 * @param mutation the kind of change, such as {@code negate_conditionals}
 * @param description the change in words, such as {@code negated conditional}
 * @param file the source file's name
 * @param line where the instruction is in it
 * @param classes all classes of the solution, by full name, one of them changed
 */
public record Mutant(String mutation, String description, String file, int line, Map<String, byte[]> classes) {
    public Mutant {
        classes = Map.copyOf(classes);
    }
}
