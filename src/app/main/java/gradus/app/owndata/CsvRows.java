package gradus.app.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as RFC 4180 has it, for spreadsheets: UTF-8 with a byte order mark, without which some take it for another
 * encoding, and no text that they would compute.
 */
final class CsvRows implements Rows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A spreadsheet takes what begins so for a formula; learners' files come from anywhere. */
    private static final String FORMULA = "=+-@\t\r\n";

    private final Writer out;

    CsvRows(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    @Override
    public void columns(List<String> names) throws IOException {
        out.write(BYTE_ORDER_MARK);
        line(names);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        line(values);
    }

    /** Passes on what is still here; whose stream it is closes it. */
    void flush() throws IOException {
        out.flush();
    }

    private void line(List<? extends @Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(values.get(i)));
        }
        out.write("\r\n");
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String harmless = value instanceof String && isFormula(text) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
