package gradus.app.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @Test
    void everyFileOfEveryExercise_hasAName_thatLeadsBackToIt() throws IOException {
        int files = 0;
        for (String root : List.of("exercises", "reference-solutions")) {
            try (Stream<Path> all = Files.walk(HOME.resolve(root))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path inRoot = HOME.resolve(root).relativize(file);
                    if (inRoot.getNameCount() > 1) {
                        String slug = inRoot.getName(0).toString();
                        String text = inRoot.subpath(1, inRoot.getNameCount()).toString();
                        assertThat(FileName.of(text))
                                .as(text)
                                .hasValueSatisfying(
                                        name -> assertThat(name.below(slug)).isEqualTo(Path.of(root, slug, text)));
                        files++;
                    }
                }
            }
        }
        assertThat(files).isGreaterThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "/etc/passwd",
                "../exercise.yaml",
                "exercise.yaml/",
                "./exercise.yaml",
                "Exercise.yaml",
                "exercise.yml",
                "statement.fr.md",
                "hidden-tests/../../x/exercise.yaml",
                "hidden-tests\\X.java",
                "hidden-tests/x.java",
                "hidden-tests/X.class",
                "hidden-tests/deep/X.java",
                "hidden-tests/X.java\n",
                "hidden-tests/X\0.java",
                "wrong/X.java",
                "wrong/../X.java",
                "wrong/Upper/X.java",
                "wrong/a/b/X.java",
                "accepted/a/misconception.yaml",
                "reference/misconception.yaml",
                "C:/x/exercise.yaml"
            })
    void anythingElse_isNoName(String text) {
        assertThat(FileName.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "-a",
                "a-",
                "a--b",
                "a b",
                "a/b",
                "..",
                "1a",
                "é",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void slugs_areLowerCaseWordsJoinedByHyphens(String text) {
        assertThat(FileName.isSlug(text)).isFalse();
        assertThat(FileName.isSlug("conv2d-backward")).isTrue();
    }
}
