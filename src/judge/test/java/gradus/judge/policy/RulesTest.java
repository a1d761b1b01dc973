package gradus.judge.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.judge.bytecode.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Rules RULES = Rules.of("""
            # a comment

            allow a.b.* a.b.Type.Kept
            allow a.deep.**
            files a.deep.er.** a.b.Type
            exit a.b.Type.exit a.b.Other.*
            threads a.b.Type.of(I)V
            allow a.b.Other.fine
            """);

    private static Object refusal(String owner, String member, String descriptor) {
        Group group = RULES.refusal(new Reference(1, owner, member, descriptor));
        return group == null ? "allowed" : group;
    }

    @Test
    void memberRule_isStrongerThanItsTypes_andTheTypesThanThePackages() {
        assertThat(refusal("a/b/Type", "exit", "()V")).isEqualTo(Group.EXIT);
        assertThat(refusal("a/b/Type", "other", "()V")).isEqualTo(Group.FILES);
        assertThat(refusal("a/b/Type", "", "")).isEqualTo(Group.FILES);
        assertThat(refusal("a/b/Unlisted", "other", "()V")).isEqualTo("allowed");
    }

    @Test
    void ruleWithADescriptor_isAboutThatMemberAlone() {
        assertThat(refusal("a/b/Type", "of", "(I)V")).isEqualTo(Group.THREADS);
        assertThat(refusal("a/b/Type", "of", "(J)V")).isEqualTo(Group.FILES);
    }

    @Test
    void ruleForAllMembers_leavesTheTypeAlone() {
        assertThat(refusal("a/b/Other", "", "")).isEqualTo("allowed");
        assertThat(refusal("a/b/Other", "any", "()V")).isEqualTo(Group.EXIT);
        assertThat(refusal("a/b/Other", "fine", "()V")).isEqualTo("allowed");
    }

    @Test
    void nestedType_followsItsOuterType() {
        assertThat(refusal("a/b/Type$Part$Deeper", "x", "()V")).isEqualTo(Group.FILES);
    }

    @Test
    void packageRule_withOneStar_isAboutThatPackageAlone() {
        assertThat(refusal("a/b/c/Below", "x", "()V")).isEqualTo(Group.OTHER);
        assertThat(refusal("a/deep/down/Below", "x", "()V")).isEqualTo("allowed");
        assertThat(refusal("a/deep/er/Below", "x", "()V")).isEqualTo(Group.FILES);
    }

    @Test
    void whatIsNotListed_isRefused() {
        assertThat(refusal("Alone", "x", "()V")).isEqualTo(Group.OTHER);
        assertThat(refusal("", "", "")).isEqualTo(Group.OTHER);
        assertThat(refusal("a/b/" + "$".repeat(60_000), "", "")).isEqualTo(Group.OTHER);
    }

    @Test
    void unknownGroup_isNamed() {
        assertThatThrownBy(() -> Rules.of("filez a.b.C")).hasMessage("rules.txt has an unknown group: filez a.b.C");
    }

    /** A rule with a typing error would allow or refuse nothing, and nobody would notice. */
    @Test
    void everyRule_isAboutSomethingThatExists() throws IOException {
        List<String> patterns = shipped().toList();
        assertThat(patterns).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(patterns.stream().filter(pattern -> Rules.type(pattern) != null))
                .allSatisfy(pattern -> assertThat(exists(pattern)).as(pattern).isTrue());
    }

    private static Stream<String> shipped() throws IOException {
        try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" +")).skip(1));
        }
    }

    private static boolean exists(String pattern) {
        String name = Objects.requireNonNull(Rules.type(pattern));
        String member = pattern.substring(Math.min(pattern.length(), name.length() + 1));
        try {
            Class<?> type = Class.forName(name, false, RulesTest.class.getClassLoader());
            return member.isEmpty() || member.equals("*") || has(type, member);
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    private static boolean has(Class<?> type, String member) {
        if (member.startsWith("<init>")) {
            return Arrays.stream(type.getConstructors())
                    .anyMatch(constructor -> member.endsWith(descriptor(constructor)));
        }
        Stream<? extends Member> members =
                Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getFields()));
        return members.anyMatch(known -> known.getName().equals(member));
    }

    private static String descriptor(Constructor<?> constructor) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Class<?> parameter : constructor.getParameterTypes()) {
            descriptor.append(parameter.descriptorString());
        }
        return descriptor.append(")V").toString();
    }
}
