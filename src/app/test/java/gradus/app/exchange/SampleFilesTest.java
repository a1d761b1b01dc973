package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file of resources/exchange/samples is read as the {@code .expected} beside it says. */
class SampleFilesTest {

    static Stream<Path> files() {
        return Stream.concat(Samples.files("samples", ".gift"), Samples.files("samples", ".xml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_isReadAsExpected(Path file) {
        Format format = Format.ofFile(file.toString()).orElseThrow();
        Path expected = file.resolveSibling(file.getFileName() + ".expected");
        assertThat(Described.of(Exchange.read(Samples.read(file), format))).isEqualTo(Samples.read(expected));
    }
}
