package gradus.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What javac can not refuse inside one module. */
class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gradus.app");

    private static final DescribedPredicate<JavaClass> STORE = new DescribedPredicate<>("is a store") {
        @Override
        public boolean test(JavaClass type) {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return outer.getSimpleName().endsWith("Store");
        }
    };

    @Test
    void features_haveNoCycles() {
        slices().matching("gradus.app.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void javalinAndTemplates_areKnownToWebOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gradus.app.web..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.javalin..", "gg.jte..", "org.eclipse.jetty..", "jakarta.servlet.."))
                .check(APP);
    }

    @Test
    void sql_isKnownToStoresAndStorageOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("gradus.app.storage..")
                .and(DescribedPredicate.not(STORE))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.jdbi..",
                        "java.sql..",
                        "javax.sql..",
                        "com.zaxxer..",
                        "org.flywaydb..",
                        "com.github.kagkarlsson.."))
                .check(APP);
    }

    @Test
    void web_isKnownToTheCommandLineAndTheWiringOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "gradus.app.catalogue..",
                        "gradus.app.health..",
                        "gradus.app.storage..",
                        "gradus.app.submission..",
                        "gradus.app.progress..",
                        "gradus.app.regrade..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("gradus.app.web..", "gradus.app.cli.."))
                .check(APP);
    }

    @Test
    void time_comesInThroughTheWiring() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("gradus.app.Wiring")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(APP);
    }
}
