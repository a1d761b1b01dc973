package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.bank.Bank;
import gradus.app.bank.BankReport;
import gradus.app.bank.Kind;
import gradus.app.bank.Question;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every question of this repository can be asked, and there are as many as there should be. */
class QuestionsTest {

    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @Test
    void everyQuestion_isWithoutFaults() {
        Catalogue catalogue = Catalogue.open(HOME, spec -> {
            throw new UnsupportedOperationException("nothing is compiled here");
        });
        Bank bank = Bank.open(HOME, ConceptMap.open(HOME));
        BankReport report = BankReport.of(bank, catalogue.misconceptions());
        assertThat(report.faults()).isEmpty();
        assertThat(report.total()).isGreaterThanOrEqualTo(180);
        assertThat(report.byKind())
                .containsOnlyKeys(Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.toSet()));
        assertThat(report.byKind().get("parameterised")).isGreaterThanOrEqualTo(40);
        assertThat(report.byTopic().keySet())
                .containsAll(IntStream.rangeClosed(0, 16)
                        .mapToObj("T%02d"::formatted)
                        .toList());
    }

    @Test
    void errorsOfTheNotes_areAnswered() {
        List<String> corrected = Bank.open(HOME, ConceptMap.open(HOME)).all().stream()
                .map(Question::corrects)
                .flatMap(List::stream)
                .distinct()
                .toList();
        assertThat(corrected).hasSizeGreaterThanOrEqualTo(50);
    }
}
