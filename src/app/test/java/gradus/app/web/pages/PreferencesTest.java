package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/progress", "/exercises/adagrad?put=starter", "/?q=%2F%2F"})
    void pathOfThisSite_isReturnedTo(String path) {
        assertThat(Preferences.pathOnThisSite(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "progress",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/\n/elsewhere.example",
                "/a\r\nSet-Cookie: x=y"
            })
    void anythingElse_becomesTheStartPage(String path) {
        assertThat(Preferences.pathOnThisSite(path)).isEqualTo("/");
    }
}
