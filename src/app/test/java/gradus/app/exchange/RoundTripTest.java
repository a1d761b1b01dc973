package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.bank.Question;
import gradus.app.bank.QuestionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out comes back the same: answers, options, tolerances, what is said about each, every character. */
class RoundTripTest {

    @TempDir
    private Path home;

    static Stream<Arguments> questions() {
        return Stream.of(Format.GIFT, Format.MOODLE)
                .flatMap(format -> Stream.of("en", "zh")
                        .flatMap(language -> Samples.questions().stream()
                                .map(question -> Arguments.of(format, language, question.id(), question))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("questions")
    void question_comesBackAsItWent(Format format, String language, String id, Question question) {
        Exported exported = Exchange.export(List.of(question), format, language, Samples.concepts());
        if (!exported.refused().isEmpty()) {
            assertThat(exported.refused()).singleElement().asString().startsWith(id + " (");
            assertThat(exported.written()).isZero();
            return;
        }
        List<Draft> went = Drawing.of(question, language, Exchange.VARIANTS);
        Imported back = Exchange.read(exported.text(), format);
        assertThat(exported.written()).isEqualTo(went.size());
        assertThat(back.drafts().size() + back.refused().size()).isEqualTo(went.size());
        List<Draft> expected =
                went.stream().flatMap(draft -> fitted(draft).stream()).toList();
        assertThat(back.drafts()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(comparable(back.drafts().get(i))).isEqualTo(comparable(expected.get(i)));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("questions")
    void fileThatIsWritten_asksTheSame(Format format, String language, String id, Question question)
            throws IOException {
        Exported exported = Exchange.export(List.of(question), format, language, Samples.concepts());
        List<Draft> drafts = Exchange.read(exported.text(), format).drafts();
        Importer.Wishes wishes = new Importer.Wishes(language, null, List.of(), null, false);
        Importer.Written written = Importer.write(drafts, home, Samples.concepts(), wishes);
        assertThat(written.refused()).isEmpty();
        assertThat(written.files()).hasSameSizeAs(drafts);
        for (int i = 0; i < drafts.size(); i++) {
            String name = written.files().get(i);
            Question back = QuestionFile.read(
                    name, Files.readString(home.resolve("question-bank").resolve(name)));
            assertThat(name)
                    .isEqualTo("%s/%s.yaml"
                            .formatted(question.topic(), drafts.get(i).title()));
            assertThat(comparable(Fitting.fit(Drawing.of(back, language, 1).get(0))))
                    .isEqualTo(comparable(drafts.get(i)));
        }
    }

    @Test
    void bankOfThisRepository_comesBackAsItWent() throws IOException {
        int number = 0;
        for (Question question : Samples.bank()) {
            // each question one of the four ways
            Format format = number % 2 == 0 ? Format.GIFT : Format.MOODLE;
            String language = number / 2 % 2 == 0 ? "en" : "zh";
            question_comesBackAsItWent(format, language, question.id(), question);
            fileThatIsWritten_asksTheSame(format, language, question.id(), question);
            number++;
        }
    }

    private static Optional<Draft> fitted(Draft draft) {
        try {
            return Optional.of(Fitting.fit(draft));
        } catch (NotExchanged noCounterpart) {
            return Optional.empty();
        }
    }

    /** Returns all of {@code draft} but the mark that GIFT needs to tell an ordering. */
    private static String comparable(Draft draft) {
        String tags = draft.tags().texts().stream()
                .filter(tag -> !tag.equals(Tags.ORDERING))
                .toList()
                .toString();
        // a number that is not whole needs some tolerance here
        String content = Described.of(draft.content()).replace(" ± 0.000000001 ", " ± 0 ");
        return String.join("\n", draft.title(), tags, draft.prompt(), draft.explanation(), content);
    }
}
