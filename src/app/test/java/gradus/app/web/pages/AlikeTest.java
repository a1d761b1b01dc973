package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.MadeUpExercise;
import gradus.app.catalogue.Catalogue;
import gradus.app.catalogue.Exercise;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikeTest {

    @TempDir
    static Path home;

    private static Catalogue catalogue;

    @BeforeAll
    static void write() {
        for (String slug : new String[] {"batch-norm-forward", "batch-norm-backward", "softmax", "chain-rule"}) {
            MadeUpExercise.in(home, slug);
        }
        catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException("nothing is compiled here");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/exercises/chain-rul, chain-rule",
        "/exercises/chian-rule/submissions, chain-rule",
        "/exercise/Softmax, softmax",
        "/softmx, softmax",
        "/exercises/batch-norm-forwards, batch-norm-forward"
    })
    void slip_isForgiven_theNearestFirst(String path, String slug) {
        assertThat(Alike.to(path, catalogue.all())).extracting(Exercise::slug).startsWith(slug);
    }

    @Test
    void partOfASlug_isEnough() {
        assertThat(Alike.to("/exercises/batch-norm", catalogue.all()))
                .extracting(Exercise::slug)
                .containsExactlyInAnyOrder("batch-norm-forward", "batch-norm-backward");
    }

    @ParameterizedTest
    @CsvSource({"/", "/quiz/nope", "/favicon.ico", "/a/b/c", "//", "/exercises/transformer"})
    void whatIsFar_isNotOffered(String path) {
        assertThat(Alike.to(path, catalogue.all())).isEmpty();
    }

    @Test
    void edits_areChangesAdditionsAndOmissions() {
        assertThat(Alike.edits("kitten", "sitting")).isEqualTo(3);
        assertThat(Alike.edits("", "abc")).isEqualTo(3);
        assertThat(Alike.edits("same", "same")).isZero();
    }
}
