package gradus.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.255.255.254", "::1", "[::1]"})
    void loopback_isRecognised(String host) {
        assertThat(Guard.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "128.0.0.1",
                "127.0.0",
                "127.0.0.1.example",
                "localhost.example",
                "example",
                "::",
                "[::2]",
                ""
            })
    void anythingElse_isNot(String host) {
        assertThat(Guard.isLoopback(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh                          | zh
            zh-CN,zh;q=0.9,en;q=0.8     | zh
            en-GB,en;q=0.9,zh;q=0.1     | en
            fr,de;q=0.5                 | en
            fr,zh-Hans;q=0.3            | zh
            *                           | en
            ;;;q                        | en
            """)
    void language_isTheFirstThatWeSpeak(String header, String language) {
        assertThat(Visitor.accepted(header)).isEqualTo(language);
    }
}
