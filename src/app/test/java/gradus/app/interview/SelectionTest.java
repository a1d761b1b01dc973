package gradus.app.interview;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.app.interview.Candidates.Sat;
import gradus.app.knowledge.Estimate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked next: it covers, it follows the ability shown, it does not repeat. */
class SelectionTest {

    private static final List<String> TOPICS = List.of("T15", "T14", "T16", "T17", "T06", "T13", "T01");

    private static Candidate question(String topic, int number, double difficulty, double reluctance) {
        Parameters parameters =
                new Parameters(topic, List.of(topic + "-" + number % 5), new Estimate(difficulty, 0.5), 0.25);
        return new Candidate("question:%s-%d".formatted(topic, number), parameters, Duration.ofSeconds(90), reluctance);
    }

    private static Candidate piece(String topic, String name, double difficulty, double reluctance) {
        Parameters parameters = new Parameters(topic, List.of(topic + "-0"), new Estimate(difficulty, 0.5), 0);
        return new Candidate("exercise:" + name, parameters, Duration.ofMinutes(12), reluctance);
    }

    /** Returns fifteen questions and three pieces of code about each topic, of difficulties from −1.5 to 1.5. */
    private static Selection rich() {
        List<Candidate> questions = new ArrayList<>();
        List<Candidate> pieces = new ArrayList<>();
        for (String topic : TOPICS) {
            for (int i = 0; i < 15; i++) {
                questions.add(question(topic, i, (i - 7) * 1.5 / 7, 0));
            }
            for (int i = -1; i <= 1; i++) {
                pieces.add(piece(topic, topic + "-" + (i + 1), i, 0));
            }
        }
        return new Selection(questions, pieces);
    }

    static double right(Interview.Item item) {
        return 1;
    }

    static double wrong(Interview.Item item) {
        return 0;
    }

    private static double difficulty(List<Interview.Item> items) {
        return items.stream()
                .mapToDouble(item -> item.parameters().difficulty().mean())
                .average()
                .orElseThrow();
    }

    private static Sat sit(int minutes, long seed, ToDoubleFunction<Interview.Item> answers) {
        return Candidates.sit(rich(), Role.VISION, minutes, seed, answers);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 90})
    void interview_hasTheItemsOfItsPlan_andNoneTwice(int minutes) {
        for (long seed = 0; seed < 50; seed++) {
            Sat sat = sit(minutes, seed, SelectionTest::right);

            assertThat(sat.pieces()).hasSize(minutes / 30);
            assertThat(sat.interview().items()).hasSize(sat.interview().planned());
            assertThat(sat.interview().items()).extracting(Interview.Item::item).doesNotHaveDuplicates();
            assertThat(sat.interview().items())
                    .allMatch(item ->
                            Role.VISION.topics().containsKey(item.parameters().topic()));
        }
    }

    @Test
    void everyTopic_isAskedAboutOnce_beforeAnyIsAskedAboutAgain() {
        for (long seed = 0; seed < 50; seed++) {
            List<Interview.Item> questions = sit(60, seed, SelectionTest::right).questions();

            // a piece of code after the eighth question may have had its topic's turn
            assertThat(questions.subList(0, 6))
                    .extracting(item -> item.parameters().topic())
                    .containsExactlyInAnyOrderElementsOf(Role.VISION.topics().keySet());
            assertThat(questions.get(0).parameters().topic()).isEqualTo("T15");
        }
    }

    @Test
    void topics_haveTheirShares() {
        List<Interview.Item> items =
                sit(90, 3, SelectionTest::right).interview().items();

        long most = items.stream()
                .filter(item -> item.parameters().topic().equals("T15"))
                .count();
        long least = items.stream()
                .filter(item -> item.parameters().topic().equals("T06"))
                .count();
        // 3 and 1 of 11 shares, of 39 items
        assertThat(most).isBetween(10L, 12L);
        assertThat(least).isBetween(3L, 5L);
    }

    @Test
    void concepts_areCoveredBeforeTheyComeAgain() {
        Set<String> concepts = new HashSet<>();
        List<Interview.Item> ofOneTopic = sit(90, 3, SelectionTest::right).questions().stream()
                .filter(item -> item.parameters().topic().equals("T15"))
                .limit(4)
                .toList();
        ofOneTopic.forEach(item -> concepts.addAll(item.parameters().concepts()));

        assertThat(ofOneTopic).hasSize(4);
        assertThat(concepts).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whoAnswersRight_isAskedHarderThings() {
        for (long seed = 0; seed < 50; seed++) {
            Sat right = sit(30, seed, SelectionTest::right);
            Sat wrong = sit(30, seed, SelectionTest::wrong);
            Sat half = sit(30, seed, item -> item.place() % 2);

            assertThat(right.questions().get(0).item())
                    .isEqualTo(wrong.questions().get(0).item());
            assertThat(difficulty(right.questions())).isGreaterThan(difficulty(half.questions()) + 0.3);
            assertThat(difficulty(half.questions())).isGreaterThan(difficulty(wrong.questions()) + 0.3);
            assertThat(difficulty(right.pieces())).isGreaterThanOrEqualTo(difficulty(wrong.pieces()));
        }
    }

    @Test
    void difficulty_rises() {
        for (long seed = 0; seed < 50; seed++) {
            List<Interview.Item> questions =
                    sit(60, seed, item -> item.place() % 2).questions();

            double first = difficulty(questions.subList(0, 8));
            assertThat(first).isLessThan(-0.3);
            assertThat(difficulty(questions.subList(16, 24))).isGreaterThan(first + 0.4);
        }
    }

    @Test
    void piecesOfCode_becomeHarder() {
        for (long seed = 0; seed < 50; seed++) {
            List<Interview.Item> pieces =
                    sit(90, seed, item -> item.place() % 2).pieces();

            assertThat(pieces)
                    .extracting(item -> item.parameters().difficulty().mean())
                    .isSorted();
            assertThat(pieces).extracting(item -> item.parameters().topic()).doesNotHaveDuplicates();
        }
    }

    @Test
    void sameSeedAndAnswers_giveTheSameInterview_andAnotherSeedAnother() {
        ToDoubleFunction<Interview.Item> answers = item -> item.item().hashCode() & 1;

        assertThat(sit(60, 5, answers)).isEqualTo(sit(60, 5, answers));
        long different = LongStream.range(0, 40)
                .mapToObj(seed -> sit(60, seed, answers).interview().items().stream()
                        .map(Interview.Item::item)
                        .toList())
                .distinct()
                .count();
        assertThat(different).isGreaterThan(35);
    }

    @Test
    void whatWasAnsweredLately_isAskedLast_ifItIsAsGood() {
        Selection selection = new Selection(
                List.of(question("T15", 0, -1, 1.5), question("T15", 1, -0.5, 0), question("T15", 2, -1, 1.4)),
                List.of());

        Sat sat = Candidates.sit(selection, Role.VISION, 30, 1, SelectionTest::right);

        assertThat(sat.questions().get(0).item()).isEqualTo("question:T15-1");
        assertThat(sat.questions()).hasSize(3);
    }

    @Test
    void pieceOfCodeSolvedBefore_comesOnlyIfThereIsNoOther() {
        List<Candidate> questions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            questions.add(question("T15", i, 0, 0));
        }
        List<Candidate> both = List.of(piece("T15", "solved", -0.25, 3), piece("T15", "new", 1, 0));

        for (long seed = 0; seed < 50; seed++) {
            Sat sat = Candidates.sit(new Selection(questions, both), Role.VISION, 30, seed, SelectionTest::wrong);
            assertThat(sat.pieces()).extracting(Interview.Item::name).containsExactly("new");
        }
        Sat sat =
                Candidates.sit(new Selection(questions, both.subList(0, 1)), Role.VISION, 30, 1, SelectionTest::wrong);
        assertThat(sat.pieces()).hasSize(1);
    }

    @Test
    void plan_ofEachLength_fillsItsTime() {
        for (int minutes : Plan.lengths()) {
            Plan plan = Plan.of(minutes);
            assertThat(plan.questions() * 1.5 + plan.pieces() * 12).isEqualTo(minutes);
            assertThat(plan.after(0, 0)).isEqualTo(Plan.Stage.QUESTION);
            assertThat(plan.after(plan.blocks().get(0), 0)).isEqualTo(Plan.Stage.CODING);
            assertThat(plan.after(plan.blocks().get(0), 1)).isEqualTo(Plan.Stage.QUESTION);
            assertThat(plan.after(plan.questions(), plan.pieces())).isEqualTo(Plan.Stage.END);
        }
    }
}
