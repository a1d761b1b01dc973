package gradus.judge.run;

/** What a submission has printed in all its tests, up to a limit. */
public final class PrintedText {

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private boolean cut;

    /** Creates an empty text that holds at most {@code limit} characters. */
    public PrintedText(int limit) {
        this.limit = limit;
    }

    void add(String more) {
        int room = limit - text.length();
        cut = cut || more.length() > room;
        text.append(more, 0, Math.min(room, more.length()));
    }

    void cut() {
        cut = true;
    }

    int limit() {
        return limit;
    }

    /** Returns the text. */
    public String text() {
        return text.toString();
    }

    /** Returns whether more was printed than the text holds. */
    public boolean isCut() {
        return cut;
    }
}
