package gradus.app.interview;

import gradus.app.interview.Plan.Stage;
import gradus.app.knowledge.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Chooses what is asked next: a function of the interview so far, its seed, and what there is. */
final class Selection {

    /** Below the ability at the beginning, above it at the end: what is asked becomes harder. */
    private static final double BEGINNING = -1;

    private static final double END = 0.5;

    /** What a question costs, in logits, whose concepts have all been asked about. */
    private static final double CONCEPTS_AGAIN = 0.75;

    /** What a piece of code costs that is easier than the one before, or about a topic of small share, or had already. */
    private static final double EASIER_AGAIN = 2;

    private static final double TOPIC = 1;
    private static final double TOPIC_AGAIN = 1.5;
    private static final double TOO_LONG = 1;

    /** Chance decides between pieces of code that are as good as this, so that interviews differ. */
    private static final double AS_GOOD = 0.75;

    /** Nobody writes a piece of code in less. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    private final List<Candidate> questions;
    private final List<Candidate> pieces;

    /** Creates a selection of {@code questions} and {@code pieces}; those of other topics than the role's are left out. */
    Selection(List<Candidate> questions, List<Candidate> pieces) {
        this.questions = List.copyOf(questions);
        this.pieces = List.copyOf(pieces);
    }

    /** Returns what is asked next, unless the plan is done or nothing is left to ask. */
    Optional<Interview.Item> next(Interview interview, Instant now) {
        Stage stage = Plan.of(interview.minutes()).after(interview.questions(), interview.pieces());
        Optional<Candidate> chosen = switch (stage) {
            case QUESTION -> question(interview);
            case CODING -> piece(interview, interview.left(now)).or(() -> questionInstead(interview));
            case END -> Optional.empty();
        };
        int place = interview.items().size() + 1;
        return chosen.map(candidate -> Interview.Item.fresh(
                place, candidate.item(), candidate.parameters(), seed(interview.seed(), place), now));
    }

    private Optional<Candidate> questionInstead(Interview interview) {
        boolean left = interview.questions() < Plan.of(interview.minutes()).questions();
        return left ? question(interview) : Optional.empty();
    }

    private Optional<Candidate> question(Interview interview) {
        Topics topics = new Topics(interview);
        ToDoubleFunction<Candidate> cost = questionCost(interview);
        return left(questions, interview)
                .min(Comparator.<Candidate>comparingDouble(
                                candidate -> topics.had(candidate.parameters().topic()))
                        .thenComparing(candidate ->
                                -topics.share(candidate.parameters().topic()))
                        .thenComparing(candidate ->
                                chance(interview, candidate.parameters().topic()))
                        .thenComparingDouble(cost)
                        .thenComparing(candidate -> chance(interview, candidate.item())));
    }

    private static ToDoubleFunction<Candidate> questionCost(Interview interview) {
        Set<String> asked = interview.items().stream()
                .flatMap(item -> item.parameters().concepts().stream())
                .collect(Collectors.toSet());
        double wanted = wanted(
                interview,
                (double) interview.questions() / (Plan.of(interview.minutes()).questions() - 1));
        return candidate -> {
            List<String> concepts = candidate.parameters().concepts();
            double again = (double) concepts.stream().filter(asked::contains).count() / concepts.size();
            return distance(candidate, wanted) + CONCEPTS_AGAIN * again + candidate.reluctance();
        };
    }

    private Optional<Candidate> piece(Interview interview, Duration left) {
        if (left.compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        Topics topics = new Topics(interview);
        double hardest = interview.items().stream()
                .filter(item -> !item.isQuestion())
                .mapToDouble(item -> item.parameters().difficulty().mean())
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
        int last = Plan.of(interview.minutes()).pieces() - 1;
        double wanted = wanted(interview, last == 0 ? 0.5 : (double) interview.pieces() / last);
        ToDoubleFunction<Candidate> cost = candidate -> {
            String topic = candidate.parameters().topic();
            return distance(candidate, wanted)
                    + (candidate.parameters().difficulty().mean() < hardest ? EASIER_AGAIN : 0)
                    + TOPIC / topics.share(topic)
                    + TOPIC_AGAIN * topics.pieces(topic)
                    + (candidate.meant().compareTo(left) > 0 ? TOO_LONG : 0)
                    + AS_GOOD * chance(interview, candidate.item())
                    + candidate.reluctance();
        };
        return left(pieces, interview).min(Comparator.comparingDouble(cost).thenComparing(Candidate::item));
    }

    /** Returns the difficulty to look for: the ability shown so far, and a step that grows with what is done. */
    private static double wanted(Interview interview, double done) {
        return ability(interview).mean() + BEGINNING + (END - BEGINNING) * Math.min(1, done);
    }

    /** Returns the ability shown so far, verdicts not counted: they may be late. */
    private static Estimate ability(Interview interview) {
        return Credit.ability(interview.items().stream()
                .filter(item -> item.credit() != null)
                .map(item -> new Credit(item.parameters(), Objects.requireNonNull(item.credit())))
                .toList());
    }

    private static double distance(Candidate candidate, double wanted) {
        return Math.abs(candidate.parameters().difficulty().mean() - wanted);
    }

    private static java.util.stream.Stream<Candidate> left(List<Candidate> candidates, Interview interview) {
        Set<String> asked = interview.items().stream().map(Interview.Item::item).collect(Collectors.toSet());
        Set<String> topics = interview.role().topics().keySet();
        return candidates.stream()
                .filter(candidate -> topics.contains(candidate.parameters().topic()))
                .filter(candidate -> !asked.contains(candidate.item()));
    }

    /** Returns a number in [0, 1) that is the same for the same interview and name. */
    private static double chance(Interview interview, String name) {
        return new SplittableRandom(interview.seed() * 31 + name.hashCode()).nextDouble();
    }

    /** Returns a seed of 53 bits, as all seeds are. */
    private static long seed(long seed, int place) {
        return new SplittableRandom(seed + place).nextLong() >>> 11;
    }

    /** How often each topic had its turn. */
    private static final class Topics {

        private final Map<String, Integer> shares;
        private final Map<String, Long> items;
        private final Map<String, Long> pieces;

        Topics(Interview interview) {
            Function<Interview.Item, String> topic = item -> item.parameters().topic();
            this.shares = interview.role().topics();
            this.items = interview.items().stream().collect(Collectors.groupingBy(topic, Collectors.counting()));
            this.pieces = interview.items().stream()
                    .filter(item -> !item.isQuestion())
                    .collect(Collectors.groupingBy(topic, Collectors.counting()));
        }

        int share(String topic) {
            return Objects.requireNonNull(shares.get(topic), topic);
        }

        /** Returns how much it had, measured by its share: 0 as long as it had nothing. */
        double had(String topic) {
            return (double) items.getOrDefault(topic, 0L) / share(topic);
        }

        long pieces(String topic) {
            return pieces.getOrDefault(topic, 0L);
        }
    }
}
