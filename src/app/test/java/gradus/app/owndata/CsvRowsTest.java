package gradus.app.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void lines_areAsTheStandardHasThem_afterAByteOrderMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvRows rows = new CsvRows(out);
        rows.columns(List.of("a", "b", "c"));
        rows.row(Arrays.asList("plain 中文", null, -1.5));
        rows.row(List.of("with, comma", "say \"x\"", "two\nlines"));
        rows.flush();

        assertThat(out.toString(UTF_8))
                .isEqualTo("\uFEFFa,b,c\r\nplain 中文,,-1.5\r\n\"with, comma\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"})
    void text_isNoFormula(String text) {
        assertThat(CsvRows.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void formulaInQuotes_isNoneEither() {
        assertThat(CsvRows.cell("=1,2")).isEqualTo("\"'=1,2\"");
        assertThat(CsvRows.cell("\n=1")).isEqualTo("\"'\n=1\"");
    }

    @Test
    void number_staysANumber() {
        assertThat(CsvRows.cell(-3L)).isEqualTo("-3");
        assertThat(CsvRows.cell(true)).isEqualTo("true");
    }
}
