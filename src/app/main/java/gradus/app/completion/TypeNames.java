package gradus.app.completion;

import java.util.List;

/**
 * A type and what can be written after its name and a dot, or after a value of it.
 *
 * @param name its name, an inner one's with the outer one's before it
 * @param packageName the package to import it from
 * @param doc the first sentence about it; empty if there is none
 * @param parents the types that it inherits members of, by their simple names
 * @param members what it declares
 */
record TypeNames(String name, String packageName, String doc, List<String> parents, List<Member> members) {

    TypeNames {
        parents = List.copyOf(parents);
        members = List.copyOf(members);
    }

    /**
     * A method or a field.
     *
     * @param name its name
     * @param signature how it is declared, such as {@code double twice(double x)}
     * @param type what it gives, such as {@code double[]}
     * @param parameters what it takes; none for a field, nor where their names are not known
     * @param method whether it is a method
     * @param fixed whether it belongs to the type and not to a value
     * @param doc the first sentence about it; empty if there is none
     */
    record Member(
            String name,
            String signature,
            String type,
            List<Parameter> parameters,
            boolean method,
            boolean fixed,
            String doc) {

        Member {
            parameters = List.copyOf(parameters);
        }
    }

    /** What a method takes: a type and a name. */
    record Parameter(String type, String name) {}
}
