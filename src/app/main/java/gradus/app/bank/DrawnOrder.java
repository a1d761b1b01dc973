package gradus.app.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Items to put in order.
 *
 * @param shown for each position shown, the place from 0 that belongs to it
 */
record DrawnOrder(Body.Ordering body, List<Integer> shown) implements Drawn {

    DrawnOrder {
        shown = List.copyOf(shown);
    }

    @Override
    public Sight sight(String prompt, String language) {
        List<String> texts = shown.stream()
                .map(place -> body.items().get(place).inline(language, Map.of()))
                .toList();
        return new Sight(Sight.Form.ORDER, prompt, "", List.of(), texts, List.of());
    }

    @Override
    public Marked mark(List<String> answer) {
        int[] at = itemsAt(places(answer));
        int neighbours = 0;
        for (int i = 1; i < at.length; i++) {
            neighbours += at[i] == at[i - 1] + 1 ? 1 : 0;
        }
        return Marked.share(neighbours, at.length - 1);
    }

    /** Returns, for each position shown, the place from 0 that it was given. */
    private int[] places(List<String> answer) {
        if (answer.size() != shown.size()) {
            throw incomplete();
        }
        int[] places = new int[shown.size()];
        boolean[] taken = new boolean[shown.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = Drawn.position(answer.get(i), shown.size() + 1) - 1;
            if (places[i] < 0 || taken[places[i]]) {
                throw incomplete();
            }
            taken[places[i]] = true;
        }
        return places;
    }

    private NotAnAnswer incomplete() {
        return new NotAnAnswer(
                "give each item a place of its own, from 1 to %d".formatted(shown.size()),
                "请给每一项一个不同的位置，从 1 到 %d".formatted(shown.size()));
    }

    /** Returns, for each place of the answer, the item that was put there, by its right place. */
    private int[] itemsAt(int[] places) {
        int[] at = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            at[places[i]] = shown.get(i);
        }
        return at;
    }

    @Override
    public List<Feedback.Line> lines(List<String> answer, String language) {
        int[] at = itemsAt(places(answer));
        int[] given = new int[at.length];
        Arrays.setAll(
                given,
                place -> IntStream.range(0, at.length)
                        .filter(i -> at[i] == place)
                        .findFirst()
                        .orElseThrow());
        return IntStream.range(0, at.length)
                .mapToObj(place -> new Feedback.Line(
                        given[place] == place ? Feedback.State.RIGHT : Feedback.State.WRONG,
                        body.items().get(place).inline(language, Map.of()),
                        given[place] == place ? "" : "→ " + (given[place] + 1)))
                .toList();
    }

    @Override
    public String answer(String language) {
        return "";
    }

    @Override
    public List<String> right() {
        return shown.stream().map(place -> Integer.toString(place + 1)).toList();
    }
}
