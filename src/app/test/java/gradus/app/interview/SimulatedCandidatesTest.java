package gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.answer.Answers;
import gradus.app.bank.Bank;
import gradus.app.catalogue.Catalogue;
import gradus.app.concept.ConceptMap;
import gradus.app.interview.Candidates.Sat;
import gradus.app.knowledge.Estimate;
import gradus.app.knowledge.Knowledge;
import gradus.app.progress.Progress;
import gradus.app.storage.DataFolder;
import gradus.app.storage.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Candidates whose ability is known sit interviews of the real questions and exercises: do the reports find it out? */
class SimulatedCandidatesTest {

    @TempDir
    private Path folder;

    private DataFolder data;
    private Database database;
    private Selection selection;

    @BeforeEach
    void open() {
        Path home = Path.of(System.getProperty("gradus.home"));
        data = DataFolder.take(folder);
        database = Database.open(data);
        Clock clock = Clock.systemUTC();
        ConceptMap concepts = ConceptMap.open(home);
        Catalogue catalogue = Catalogue.open(home, spec -> {
            throw new IllegalStateException();
        });
        Knowledge knowledge = new Knowledge(database, concepts, catalogue::find, clock);
        Stock stock = new Stock(
                Bank.open(home, concepts),
                catalogue,
                new Answers(database, List.of()),
                knowledge,
                new Progress(database, catalogue));
        selection = stock.selection("ada", clock.instant());
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Returns somebody of this ability; an item is as hard as its author says, more or less. */
    private static ToDoubleFunction<Interview.Item> candidate(double ability, SplittableRandom random) {
        return item -> {
            Estimate author = item.parameters().difficulty();
            double difficulty = author.mean() + author.deviation() * random.nextGaussian();
            double guess = item.parameters().guess();
            double chance = guess + (1 - guess) * sigmoid(ability - difficulty);
            return random.nextDouble() < chance ? 1 : 0;
        };
    }

    @Test
    void range_holdsTheTruth_asOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(20_261_120);
        int held = 0;
        int topics = 0;
        int topicsHeld = 0;
        for (int i = 0; i < 500; i++) {
            double ability = Math.sqrt(Estimate.PRIOR.variance()) * random.nextGaussian();
            int minutes = 30 * (1 + i % 3);
            Role role = List.of(Role.values()).get(i % 4);
            Sat sat = Candidates.sit(selection, role, minutes, i, candidate(ability, random));
            held += holds(sat.credits(), ability) ? 1 : 0;
            for (String topic : role.topics().keySet()) {
                List<Credit> ofTopic = sat.credits().stream()
                        .filter(credit -> credit.parameters().topic().equals(topic))
                        .toList();
                topics += ofTopic.isEmpty() ? 0 : 1;
                topicsHeld += !ofTopic.isEmpty() && holds(ofTopic, ability) ? 1 : 0;
            }
        }
        System.out.printf(
                "90 %% ranges that hold the truth: overall %.1f %% of 500, topics %.1f %% of %d%n",
                held / 5.0, 100.0 * topicsHeld / topics, topics);
        assertThat(held).isGreaterThanOrEqualTo(400);
        assertThat((double) topicsHeld / topics).isGreaterThanOrEqualTo(0.8);
    }

    private static boolean holds(List<Credit> credits, double ability) {
        Score score = new Score(Credit.ability(credits), credits.size());
        return score.low() <= sigmoid(ability) && sigmoid(ability) <= score.high();
    }

    @Test
    void estimate_risesWithAbility_andIsSurerAfterLonger() {
        List<Double> means = new ArrayList<>();
        for (double ability = -2; ability <= 2; ability += 1) {
            SplittableRandom random = new SplittableRandom(7);
            double sum = 0;
            for (int i = 0; i < 100; i++) {
                Sat sat = Candidates.sit(selection, Role.GENERALIST, 60, i, candidate(ability, random));
                sum += Credit.ability(sat.credits()).mean();
            }
            means.add(sum / 100);
        }
        System.out.println("abilities -2 to 2 are estimated as " + means);
        for (int i = 1; i < means.size(); i++) {
            assertThat(means.get(i)).isGreaterThan(means.get(i - 1) + 0.4);
        }
        assertThat(deviation(30)).isGreaterThan(deviation(60));
        assertThat(deviation(60)).isGreaterThan(deviation(90));
    }

    private double deviation(int minutes) {
        SplittableRandom random = new SplittableRandom(8);
        Sat sat = Candidates.sit(selection, Role.GENERALIST, minutes, 1, candidate(0, random));
        return Credit.ability(sat.credits()).deviation();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRole_hasEnoughToAsk_forTheLongestInterview(Role role) {
        Sat sat = Candidates.sit(selection, role, 90, 1, candidate(0, new SplittableRandom(9)));

        assertThat(sat.questions()).hasSize(36);
        assertThat(sat.pieces()).hasSize(3);
        assertThat(Role.of(role.id())).contains(role);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyTopicOfARole_isOneOfTheCourse(Role role) {
        ConceptMap concepts = ConceptMap.open(Path.of(System.getProperty("gradus.home")));

        assertThat(role.topics().keySet())
                .allMatch(topic -> concepts.topic(topic).isPresent());
        assertThat(role.topics().values()).allMatch(share -> share >= 1);
    }
}
