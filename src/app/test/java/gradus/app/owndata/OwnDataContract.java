package gradus.app.owndata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.app.Verdicts;
import gradus.app.storage.DatabaseContract;
import gradus.app.submission.StoredVerdict;
import gradus.wire.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OwnDataContract extends DatabaseContract {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long THEN = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();

    private OwnData ownData;

    @BeforeEach
    void create() {
        ownData = new OwnData(database(), slug -> 5);
        for (String learner : List.of("ada", "bob")) {
            database().write(transaction -> {
                fill(transaction.handle(), learner);
                return learner;
            });
        }
    }

    /** Returns the names of the tables that have a column {@code learner}. */
    protected abstract List<String> tablesOfLearners();

    private static void fill(Handle handle, String learner) {
        submission(handle, learner, 1, "// of " + learner, Verdicts.wrong(7));
        submission(handle, learner, 2, "=cmd of " + learner, Verdicts.visibleRun(8));
        handle.execute("INSERT INTO draft VALUES (?, 'chain-rule', ?, ?)", learner, "draft of " + learner, THEN);
        handle.execute("INSERT INTO ability VALUES (?, 'depth', -0.5, 0.25, 3, 1, ?)", learner, THEN);
        handle.execute("INSERT INTO setting VALUES (?, 'name', ?)", learner, "=name of " + learner);
        handle.execute("INSERT INTO quiz VALUES (?, ?, 'mixed', '', 'now', ?, NULL)", "quiz-" + learner, learner, THEN);
        handle.execute(
                "INSERT INTO quiz_item (quiz, place, question, seed, correct) VALUES (?, 1, ?, 9007199254740991, TRUE)",
                "quiz-" + learner,
                "question of " + learner);
    }

    private static void submission(Handle handle, String learner, int number, String source, Verdict verdict) {
        handle.execute("""
                INSERT INTO submission (id, learner, slug, number, source, submitted_at, verdict, kind, score, max_score, suite, graded_at)
                VALUES (?, ?, 'chain-rule', ?, ?, ?, ?, 'wrong', 2, 5, 's', ?)
                """, learner + number, learner, number, source, THEN, StoredVerdict.toJson(verdict), THEN);
    }

    private String json() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ownData.writeJson("ada", "en", NOW, out);
        return out.toString(UTF_8);
    }

    @Test
    void everyTableThatKnowsLearners_isThere() throws IOException {
        assertThat(OwnData.tables()).containsAll(tablesOfLearners()).doesNotHaveDuplicates();
        JsonNode json = new ObjectMapper().readTree(json());
        for (String table : OwnData.tables()) {
            assertThat(json.path(table).isArray()).as(table).isTrue();
        }
    }

    @Test
    void rows_areOfTheLearnerOnly() throws IOException {
        assertThat(json())
                .contains("// of ada", "draft of ada", "name of ada", "question of ada")
                .doesNotContain("bob");
        assertThat(String.join("\n", zip().values()))
                .contains("// of ada", "draft of ada", "name of ada", "question of ada")
                .doesNotContain("bob");
    }

    @Test
    void values_keepTheirTypes() throws IOException {
        JsonNode json = new ObjectMapper().readTree(json());

        assertThat(json.path("learner").asText()).isEqualTo("ada");
        assertThat(json.path("exportedAt").asText()).isEqualTo(NOW.toString());
        assertThat(json.at("/submission/0/submitted_at").asText()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(json.at("/submission/0/number").isInt()).isTrue();
        assertThat(json.at("/submission/0/learner").isMissingNode()).isTrue();
        assertThat(json.at("/ability/0/mean").asDouble()).isEqualTo(-0.5);
        assertThat(json.at("/quiz/0/finished_at").isNull()).isTrue();
        assertThat(json.at("/quiz_item/0/correct").isBoolean()).isTrue();
        assertThat(json.at("/quiz_item/0/seed").asLong()).isEqualTo(9007199254740991L);
    }

    @Test
    void verdict_isAsTheApiTellsIt() throws IOException {
        JsonNode json = new ObjectMapper().readTree(json());

        JsonNode verdict = json.at("/submission/0/verdict");
        assertThat(verdict.path("message").asText()).isEqualTo("Nearly");
        assertThat(verdict.path("maxScore").asInt()).isEqualTo(5);
        assertThat(verdict.at("/tests/0/detail").isNull()).isTrue();
        assertThat(json.at("/submission/1/verdict/tests/0/detail").asText()).isEqualTo("expected 0.25 but was 0.5");
    }

    @Test
    void csv_hasAFileForEachTable_andNoFormulas() throws IOException {
        Map<String, String> files = zip();

        assertThat(files.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        OwnData.tables().stream().map(table -> table + ".csv").toList());
        assertThat(files.get("setting.csv")).isEqualTo("\uFEFFname,value\r\nname,'=name of ada\r\n");
        assertThat(files.get("ability.csv"))
                .isEqualTo(
                        "\uFEFFconcept,mean,variance,answers,verdicts,at\r\ndepth,-0.5,0.25,3,1,2026-11-20T12:00:00Z\r\n");
        assertThat(files.get("hint_opened.csv")).isEqualTo("\uFEFFslug,hint,attempts,opened_at\r\n");
        assertThat(files.get("submission.csv")).contains(",'=cmd of ada,");
    }

    @Test
    void hiddenDetail_staysHereWhateverIsStored() throws IOException {
        Verdict wrong = Verdicts.wrong(1);
        String stored = StoredVerdict.toJson(wrong).replace("\"detail\":null", "\"detail\":\"expected 424242\"");
        assertThat(stored).contains("424242");
        database()
                .write(transaction ->
                        transaction.handle().execute("UPDATE submission SET verdict = ? WHERE id = 'ada1'", stored));

        assertThat(json()).doesNotContain("424242");
        assertThat(String.join("\n", zip().values())).doesNotContain("424242");
    }

    @Test
    void unknownTable_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ownData.writeCsv("ada", "submission; --", "en", new ByteArrayOutputStream()))
                .withMessageContaining("submission; --");
    }

    private Map<String, String> zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ownData.writeZip("ada", "en", out);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
            assertThat(names).doesNotHaveDuplicates();
        }
        return files;
    }
}
