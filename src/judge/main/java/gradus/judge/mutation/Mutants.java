package gradus.judge.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.MethodMutatorFactory;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** Makes the mutants of a solution. */
public final class Mutants {

    /**
     * PIT's stronger set, which is what it changes by default and each condition taken out once as true and once as false;
     * and what learners do: another constant (a loop from 1), a call forgotten ({@code x} for {@code Math.exp(x)}).
     */
    private static final Collection<MethodMutatorFactory> MUTATORS =
            Mutator.fromStrings(List.of("STRONGER", "INLINE_CONSTS", "EXPERIMENTAL_ARGUMENT_PROPAGATION"));

    /** What the compiler writes for records and enums; no exercise asks for it. */
    private static final Set<String> GENERATED = Set.of("equals", "hashCode", "toString", "values", "valueOf");

    private Mutants() {}

    /**
     * Returns every mutant of the classes that come from {@code files}, in the order of their lines.
     *
     * @param classes the solution's classes and what they use that {@code surroundings} does not have, by full name
     * @param files the names of the source files to mutate
     * @param surroundings has the other classes that the solution uses
     */
    public static List<Mutant> of(Map<String, byte[]> classes, Set<String> files, ClassLoader surroundings) {
        ClassByteArraySource source = name -> bytes(classes, surroundings, name.replace('/', '.'));
        Mutater mutater = new GregorMutater(source, Mutants::isWritten, MUTATORS);
        Map<String, Mutant> mutants = new TreeMap<>();
        for (String name : classes.keySet()) {
            for (MutationDetails details : mutater.findMutations(ClassName.fromString(name))) {
                if (files.contains(details.getFilename())) {
                    byte[] changed = mutater.getMutation(details.getId()).getBytes();
                    mutants.put(order(details), mutant(details, with(classes, name, changed)));
                }
            }
        }
        return new ArrayList<>(mutants.values());
    }

    private static boolean isWritten(MethodInfo method) {
        boolean lambda = method.getName().startsWith("lambda$");
        return (lambda || !method.isSynthetic()) && !GENERATED.contains(method.getName());
    }

    private static String order(MutationDetails details) {
        return "%s:%06d:%s:%s:%06d"
                .formatted(
                        details.getFilename(),
                        details.getLineNumber(),
                        details.getClassName(),
                        details.getMutator(),
                        details.getFirstIndex());
    }

    private static Mutant mutant(MutationDetails details, Map<String, byte[]> classes) {
        return new Mutant(
                name(details.getMutator()),
                details.getDescription(),
                details.getFilename(),
                details.getLineNumber(),
                classes);
    }

    /** Turns {@code org.pitest….ConditionalsBoundaryMutator} into {@code conditionals_boundary}. */
    private static String name(String mutator) {
        String simple = mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator(?=_|$)", "");
        return simple.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private static Map<String, byte[]> with(Map<String, byte[]> classes, String name, byte[] changed) {
        Map<String, byte[]> copy = new HashMap<>(classes);
        copy.put(name, changed);
        return copy;
    }

    private static Optional<byte[]> bytes(Map<String, byte[]> classes, ClassLoader surroundings, String name) {
        byte[] own = classes.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        try (InputStream resource = surroundings.getResourceAsStream(name.replace('.', '/') + ".class")) {
            return resource == null ? Optional.empty() : Optional.of(resource.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
