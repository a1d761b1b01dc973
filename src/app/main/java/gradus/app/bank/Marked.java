package gradus.app.bank;

/**
 * What an answer is worth.
 *
 * @param correct whether it is right
 * @param credit the share of it that is right, 0 to 1; 1 if and only if it is right
 */
public record Marked(boolean correct, double credit) {

    static Marked of(boolean correct) {
        return new Marked(correct, correct ? 1 : 0);
    }

    /** Returns a mark that is right only if the whole of it is. */
    static Marked share(int right, int all) {
        return new Marked(right == all, (double) Math.max(0, right) / all);
    }
}
