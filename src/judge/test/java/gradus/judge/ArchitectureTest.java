package gradus.judge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gradus");

    @Test
    void packages_areFreeOfCycles() {
        slices().matching("gradus.judge.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void boxes_knowNobody() {
        noClasses()
                .that()
                .resideInAPackage("gradus.judge.box..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are ours, outside the box package",
                        type -> type.getPackageName().startsWith("gradus.")
                                && !type.getPackageName().startsWith("gradus.judge.box")))
                .check(CLASSES);
    }

    @Test
    void asm_isKnownToTheReaderOfClassFilesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gradus.judge.bytecode")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.objectweb.asm..")
                .check(CLASSES);
    }

    @Test
    void kit_knowsOnlyTheWire() {
        noClasses()
                .that()
                .resideInAPackage("gradus.judge.kit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "gradus.judge",
                        "gradus.judge.run..",
                        "gradus.judge.suite..",
                        "gradus.judge.compile..",
                        "gradus.judge.policy..",
                        "gradus.judge.bytecode..",
                        "gradus.judge.diagnosis..")
                .check(CLASSES);
    }

    @Test
    void guest_isNotOnTheJudgesClassPath() {
        assertThat(ArchitectureTest.class.getResource("/gradus/guest/runner/Runner.class"))
                .isNull();
    }

    @Test
    void boxedJars_holdNothingButWhatRunsInABox() throws IOException {
        assertThat(packages("guest.jar")).isNotEmpty().allMatch(name -> name.matches("gradus/(guest|wire)(/.*)?"));
        assertThat(packages("engine.jar"))
                .isNotEmpty()
                .allMatch(name -> name.matches("(gradus/engine|org/ejml|pabeles/concurrency)(/.*)?"));
    }

    private static Set<String> packages(String jar) throws IOException {
        Set<String> packages = new TreeSet<>();
        try (InputStream resource =
                        Objects.requireNonNull(ArchitectureTest.class.getResourceAsStream("box/" + jar), jar);
                JarInputStream entries = new JarInputStream(resource)) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    packages.add(entry.getName().substring(0, entry.getName().lastIndexOf('/')));
                }
            }
        }
        return packages;
    }
}
