package gradus.judge.policy;

import gradus.judge.bytecode.ClassFile;
import gradus.judge.bytecode.ForgedClass;
import gradus.judge.bytecode.Reference;
import gradus.wire.verdict.Diagnostic;
import gradus.wire.verdict.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects to what an exercise has no use for. Immutable, and safe for use by several threads. */
public final class Policy {

    private static final int MOST_PLACES = 20;

    /** Far more than a person writes; finding lines in the text for more would take a forger's time out of ours. */
    private static final int MOST_REFERENCES = 200;

    private static final int LONGEST_NAME = 150;

    private static final int WARM_UP_ROUNDS = 30;

    private final Rules rules = Rules.shipped();

    private Policy() {}

    /** Returns the policy that comes with the judge, after it has read a class often enough to be quick at it. */
    public static Policy warm() {
        Policy policy = new Policy();
        byte[] sample = ownBytes();
        try {
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                policy.objection(List.of(ClassFile.read(Policy.class.getName(), sample)), "", Set.of());
            }
        } catch (ForgedClass impossible) {
            throw new IllegalStateException(impossible);
        }
        return policy;
    }

    private static byte[] ownBytes() {
        try (InputStream in = Policy.class.getResourceAsStream("Policy.class")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One use of something that is refused; the same thing twice in a line is one place. */
    private record Place(int line, Group group, Words api) {}

    /**
     * Returns what there is to object to in a submission, or null.
     *
     * @param files its classes
     * @param source its text, to find what the classes have no line for
     * @param allowed the groups that its exercise has a use for
     */
    public @Nullable Objection objection(List<ClassFile> files, String source, Set<Group> allowed) {
        Set<Reference> refused = new LinkedHashSet<>();
        Set<String> nativeMethods = new LinkedHashSet<>();
        for (ClassFile file : files) {
            for (Reference reference : file.references()) {
                Group group = rules.refusal(reference);
                if (group != null && !allowed.contains(group) && refused.size() < MOST_REFERENCES) {
                    refused.add(reference);
                }
            }
            if (!allowed.contains(Group.NATIVE)) {
                file.nativeMethods().stream().limit(MOST_PLACES).forEach(nativeMethods::add);
            }
        }
        return refused.isEmpty() && nativeMethods.isEmpty()
                ? null
                : objection(refused, nativeMethods, new SourceLines(source));
    }

    private Objection objection(Set<Reference> refused, Set<String> nativeMethods, SourceLines lines) {
        Set<Place> places = new LinkedHashSet<>();
        for (Reference reference : refused) {
            places.add(place(reference, Objects.requireNonNull(rules.refusal(reference)), lines));
        }
        for (String method : nativeMethods) {
            places.add(new Place(
                    lines.lineOf(method),
                    Group.NATIVE,
                    new Words("The native method %s", "本地方法 %s").with(shown(method))));
        }
        return objection(places, lines);
    }

    private static Place place(Reference reference, Group group, SourceLines lines) {
        String type = reference.owner().replace('/', '.').replace('$', '.');
        boolean isMethod = !reference.member().isEmpty() && !reference.member().equals("<init>");
        int line = reference.line() > 0
                ? lines.within(reference.line())
                : lines.lineOf(type.substring(type.lastIndexOf('.') + 1));
        return new Place(line, group, Words.same(shown(isMethod ? type + "." + reference.member() : type)));
    }

    /** A class file may hold any text as a name, and some would move the cursor of the terminal that shows it. */
    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("\\p{C}", "?");
    }

    private static Objection objection(Set<Place> places, SourceLines lines) {
        List<Place> ordered = new ArrayList<>(places);
        ordered.sort(Comparator.comparingInt(Place::line));
        Place first = ordered.get(0);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Place place : ordered.subList(0, Math.min(ordered.size(), MOST_PLACES))) {
            diagnostics.add(lines.diagnostic(place.line(), unavailable(place.api())));
        }
        return new Objection(first.group().sentence(first.api().en()), diagnostics);
    }

    private static Words unavailable(Words api) {
        return new Words(api.en() + " is not available in an exercise.", "练习中不能使用" + spaced(api.zh()) + "。");
    }

    /** Chinese stands apart from Latin letters only. */
    private static String spaced(String text) {
        return Character.isIdeographic(text.codePointAt(0)) ? text : " " + text;
    }
}
