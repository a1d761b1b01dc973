package gradus.app.owndata;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gradus.app.storage.Database;
import gradus.app.submission.VerdictJson;
import gradus.wire.verdict.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that is kept of a learner, as files. */
public final class OwnData {

    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private final OwnDataStore store;
    private final ToIntFunction<String> maxScores;

    /** Creates the data of the learners of {@code database}; {@code maxScores} gives the points of an exercise by its slug. */
    public OwnData(Database database, ToIntFunction<String> maxScores) {
        this.store = new OwnDataStore(database);
        this.maxScores = maxScores;
    }

    /** Returns the names of the tables. */
    public static List<String> tables() {
        return OwnDataStore.TABLES.stream().map(OwnDataStore.Table::name).toList();
    }

    /**
     * Writes everything as one JSON object, with an array for each table.
     *
     * @param language the language of verdicts
     * @param at when it was asked for
     */
    public void writeJson(String learner, String language, Instant at, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("learner", learner);
            json.writeStringField("exportedAt", at.toString());
            for (OwnDataStore.Table table : OwnDataStore.TABLES) {
                json.writeArrayFieldStart(table.name());
                read(learner, table, language, new JsonRows(json));
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    /** Writes everything as a zip file, with a CSV file for each table. */
    public void writeZip(String learner, String language, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (OwnDataStore.Table table : OwnDataStore.TABLES) {
            zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
            writeCsv(learner, table, language, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Writes a table as CSV.
     *
     * @param table one of {@link #tables}
     */
    public void writeCsv(String learner, String table, String language, OutputStream out) throws IOException {
        OwnDataStore.Table found = OwnDataStore.TABLES.stream()
                .filter(there -> there.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no table " + table));
        writeCsv(learner, found, language, out);
    }

    private void writeCsv(String learner, OwnDataStore.Table table, String language, OutputStream out)
            throws IOException {
        CsvRows rows = new CsvRows(out);
        read(learner, table, language, rows);
        rows.flush();
    }

    private void read(String learner, OwnDataStore.Table table, String language, Rows rows) {
        store.read(learner, table, (slug, verdict) -> told(slug, verdict, language), rows);
    }

    private Object told(String slug, Verdict verdict, String language) {
        return VerdictJson.of(slug, maxScores.applyAsInt(slug), verdict, language);
    }
}
