package gradus.judge.policy;

import gradus.judge.bytecode.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of {@code rules.txt}, made quick to ask. */
final class Rules {

    private static final String FILE = "rules.txt";
    private static final String ALLOW = "allow";

    /** No type of the JDK has a name as long as this, and looking for the outer types of one takes time. */
    private static final int LONGEST = 200;

    private final Map<String, TypeRules> types = new HashMap<>();
    private final Map<String, Decision> packages = new HashMap<>();
    private final Map<String, Decision> packagesAndBelow = new HashMap<>();

    /** What one rule says: nothing against it, or the group that it is refused in. */
    private record Decision(@Nullable Group group) {}

    private static final Decision NOT_LISTED = new Decision(Group.OTHER);

    /** The rules for one type; its members are known by name, or by name and descriptor. */
    private static final class TypeRules {

        private @Nullable Decision type;
        private @Nullable Decision anyMember;
        private final Map<String, Decision> members = new HashMap<>();

        @Nullable
        Decision member(String name, String descriptor) {
            Decision exact = members.isEmpty() ? null : members.get(name + descriptor);
            Decision named = exact == null ? members.get(name) : exact;
            return named == null ? anyMember : named;
        }
    }

    private Rules() {}

    /** Returns the rules that come with the judge. */
    static Rules shipped() {
        try (InputStream in = Rules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("%s is not in this build".formatted(FILE));
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Rules of(String text) {
        Rules rules = new Rules();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(rules::addLine);
        return rules;
    }

    private void addLine(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        Optional<Group> group = Group.of(words.get(0));
        if (group.isEmpty() && !words.get(0).equals(ALLOW)) {
            throw new IllegalArgumentException("%s has an unknown group: %s".formatted(FILE, line));
        }
        words.subList(1, words.size()).forEach(pattern -> add(pattern, new Decision(group.orElse(null))));
    }

    private void add(String pattern, Decision decision) {
        String type = type(pattern);
        if (type == null) {
            boolean below = pattern.endsWith(".**");
            String name = pattern.substring(0, pattern.indexOf(".*")).replace('.', '/');
            (below ? packagesAndBelow : packages).put(name, decision);
            return;
        }
        TypeRules rules = types.computeIfAbsent(type.replace('.', '/'), name -> new TypeRules());
        String member = pattern.substring(Math.min(pattern.length(), type.length() + 1));
        switch (member) {
            case "" -> rules.type = decision;
            case "*" -> rules.anyMember = decision;
            default -> rules.members.put(member, decision);
        }
    }

    /** Returns the type that a pattern is about, or null if it is about a package: only types begin with a capital. */
    static @Nullable String type(String pattern) {
        int start = 0;
        while (!Character.isUpperCase(pattern.charAt(start))) {
            int dot = pattern.indexOf('.', start);
            if (dot < 0 || dot + 1 == pattern.length()) {
                return null;
            }
            start = dot + 1;
        }
        int end = pattern.indexOf('.', start);
        return end < 0 ? pattern : pattern.substring(0, end);
    }

    /** Returns the group that {@code reference} is refused in, or null if it is allowed. */
    @Nullable
    Group refusal(Reference reference) {
        TypeRules own = types.get(reference.owner());
        if (own != null && !reference.member().isEmpty()) {
            Decision decision = own.member(reference.member(), reference.descriptor());
            if (decision != null) {
                return decision.group();
            }
        }
        return ofType(reference.owner()).group();
    }

    /** A nested type follows its outer type; a type without a rule follows its package, then the packages above. */
    private Decision ofType(String owner) {
        if (owner.length() > LONGEST) {
            return NOT_LISTED;
        }
        int slash = owner.lastIndexOf('/');
        for (int end = owner.length(); end > slash; end = owner.lastIndexOf('$', end - 1)) {
            TypeRules rules = types.get(owner.substring(0, end));
            if (rules != null && rules.type != null) {
                return rules.type;
            }
        }
        Decision exact = packages.get(owner.substring(0, Math.max(0, slash)));
        for (int end = slash; exact == null && end > 0; end = owner.lastIndexOf('/', end - 1)) {
            exact = packagesAndBelow.get(owner.substring(0, end));
        }
        return exact == null ? NOT_LISTED : exact;
    }
}
