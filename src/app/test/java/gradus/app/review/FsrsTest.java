package gradus.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheduler gives the numbers of the reference implementations, and what it promises. */
class FsrsTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Fsrs USUAL = new Fsrs(0.9);

    private static List<Rating> ratings(String letters) {
        return letters.chars()
                .mapToObj(letter -> letter == 'A'
                        ? Rating.AGAIN
                        : letter == 'H' ? Rating.HARD : letter == 'G' ? Rating.GOOD : Rating.EASY)
                .toList();
    }

    @Test
    void memory_ofTheReferenceSequence_isThatOfFsrsRs() {
        int[] days = {0, 0, 1, 3, 8, 21, 0};
        List<Rating> ratings = ratings("AGGGGGG");
        Memory memory = Fsrs.first(ratings.get(0));
        for (int i = 1; i < days.length; i++) {
            memory = Fsrs.next(memory, ratings.get(i), days[i]);
        }
        assertThat(memory.stability()).isEqualTo(53.6269, within(1e-4));
        // that of the clamped variant is 6.3809; this one drifts back to an easier difficulty
        assertThat(memory.difficulty()).isEqualTo(6.3464, within(1e-4));
    }

    @Test
    void intervals_ofTheReferenceSequence_areThoseOfFsrsRs() {
        Card card = Card.fresh(START);
        Instant now = START;
        List<Long> days = new ArrayList<>();
        for (Rating rating : ratings("GGGGGGAAGGGGG")) {
            card = card.rated(rating, now, USUAL);
            days.add(Duration.between(now, card.dueAt()).toDays());
            now = card.dueAt();
        }
        assertThat(days).containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
    }

    @Test
    void firstRatings_giveTheFirstFourWeights() {
        assertThat(Fsrs.first(Rating.AGAIN)).isEqualTo(new Memory(0.212, 6.4133));
        assertThat(Fsrs.first(Rating.GOOD).stability()).isEqualTo(2.3065);
        assertThat(Fsrs.first(Rating.EASY)).isEqualTo(new Memory(8.2956, 1));
        assertThat(Fsrs.first(Rating.HARD).difficulty()).isEqualTo(5.1122, within(1e-4));
    }

    @Test
    void retrievability_isNinePercentTenthsAfterTheStability() {
        for (double stability : new double[] {0.2, 1, 7, 300}) {
            Memory memory = new Memory(stability, 5);
            assertThat(Fsrs.retrievability(memory, stability)).isEqualTo(0.9, within(1e-12));
            assertThat(Fsrs.retrievability(memory, 0)).isEqualTo(1);
        }
    }

    @Test
    void rating_ordersWhatComesOfIt() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 10_000; i++) {
            Memory before = new Memory(0.01 + 400 * random.nextDouble(), 1 + 9 * random.nextDouble());
            double days = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(800);
            Memory again = Fsrs.next(before, Rating.AGAIN, days);
            Memory hard = Fsrs.next(before, Rating.HARD, days);
            Memory good = Fsrs.next(before, Rating.GOOD, days);
            Memory easy = Fsrs.next(before, Rating.EASY, days);
            assertThat(again.stability()).isLessThanOrEqualTo(before.stability());
            assertThat(hard.stability()).isLessThanOrEqualTo(good.stability());
            assertThat(good.stability()).isBetween(before.stability(), easy.stability());
            assertThat(again.difficulty()).isGreaterThanOrEqualTo(good.difficulty());
            assertThat(good.difficulty()).isGreaterThanOrEqualTo(easy.difficulty());
        }
    }

    @Test
    void hard_whileLearning_staysAtItsStep() {
        Card card = Card.fresh(START).rated(Rating.HARD, START, USUAL);
        assertThat(card.state()).isEqualTo(Card.State.LEARNING);
        assertThat(card.step()).isZero();
        assertThat(card.dueAt()).isEqualTo(START.plus(Duration.ofSeconds(330)));
        Card second = card.rated(Rating.GOOD, card.dueAt(), USUAL).rated(Rating.HARD, card.dueAt(), USUAL);
        assertThat(second.dueAt()).isEqualTo(card.dueAt().plus(Duration.ofMinutes(10)));
    }

    @Test
    void lapse_isLearnedAgain_thenReviewed() {
        Card known = Card.fresh(START).rated(Rating.EASY, START, USUAL);
        assertThat(known.state()).isEqualTo(Card.State.REVIEW);
        Instant due = known.dueAt();
        Card lapsed = known.rated(Rating.AGAIN, due, USUAL);
        assertThat(lapsed.state()).isEqualTo(Card.State.RELEARNING);
        assertThat(lapsed.dueAt()).isEqualTo(due.plus(Duration.ofMinutes(10)));
        Card back = lapsed.rated(Rating.GOOD, lapsed.dueAt(), USUAL);
        assertThat(back.state()).isEqualTo(Card.State.REVIEW);
        assertThat(Duration.between(lapsed.dueAt(), back.dueAt()).toDays()).isPositive();
    }

    @Test
    void raisedCard_isDueAtOnce_andOnlyEarlier() {
        Card known = Card.fresh(START).rated(Rating.EASY, START, USUAL);
        assertThat(known.dueBy(START).dueAt()).isEqualTo(START);
        assertThat(known.dueBy(START.plus(Duration.ofDays(900)))).isEqualTo(known);
        assertThat(known.dueBy(START).memory()).isEqualTo(known.memory());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 0.95})
    void retention_ofTenThousandLearners_isTheOneAskedFor(double target) {
        // each reviews twenty cards when they are due, for a year, and remembers as the model says
        Fsrs fsrs = new Fsrs(target);
        SplittableRandom random = new SplittableRandom(20_261_121);
        long reviews = 0;
        long remembered = 0;
        for (int learner = 0; learner < 10_000; learner++) {
            for (int item = 0; item < 20; item++) {
                int[] counted = year(fsrs, random);
                reviews += counted[0];
                remembered += counted[1];
            }
        }
        double retention = (double) remembered / reviews;
        System.out.printf("retention asked for %.2f, got %.4f over %d reviews%n", target, retention, reviews);
        assertThat(retention).isEqualTo(target, within(0.02));
    }

    /** Returns how many reviews a card has in a year, and how many of them find it remembered. */
    private static int[] year(Fsrs fsrs, SplittableRandom random) {
        Instant end = START.plus(Duration.ofDays(365));
        Card card = Card.fresh(START).rated(first(random), START, fsrs);
        int reviews = 0;
        int remembered = 0;
        while (card.dueAt().isBefore(end)) {
            Instant now = card.dueAt();
            boolean due = card.state() == Card.State.REVIEW;
            long days = Duration.between(Objects.requireNonNull(card.reviewedAt()), now)
                    .toDays();
            double chance = Fsrs.retrievability(Objects.requireNonNull(card.memory()), (double) days);
            boolean knows = random.nextDouble() < chance;
            if (due) {
                reviews++;
                remembered += knows ? 1 : 0;
            }
            card = card.rated(knows ? known(random) : Rating.AGAIN, now, fsrs);
        }
        return new int[] {reviews, remembered};
    }

    private static Rating first(SplittableRandom random) {
        return List.of(Rating.values()).get(random.nextInt(4));
    }

    private static Rating known(SplittableRandom random) {
        int draw = random.nextInt(10);
        return draw == 0 ? Rating.HARD : draw == 9 ? Rating.EASY : Rating.GOOD;
    }

    @Test
    void retention_thatIsNone_isRefused() {
        assertThatThrownBy(() -> new Fsrs(1)).hasMessageContaining("retention 1.0");
        assertThatThrownBy(() -> new Memory(0, 5)).hasMessageContaining("stability 0.0");
    }
}
