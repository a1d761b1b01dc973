package gradus.app.web.pages;

/**
 * Something that cannot be shown, and why.
 *
 * @param frame what every page needs
 * @param status the HTTP status
 * @param detail what exactly is wrong: in the reader's language where {@link #isTold}, else in English
 */
public record ErrorPage(Frame frame, int status, String detail) {

    /** Returns the part of the message keys for this status: the status itself, or {@code other}. */
    public String key() {
        return frame.texts().has("error." + status + ".title") ? String.valueOf(status) : "other";
    }

    /** Returns whether the detail is what the reader is to be told. */
    public boolean isTold() {
        return status == 429 || status == 503;
    }

    /** Returns whether the detail helps the reader: it says what was wrong with what they sent. */
    public boolean showsDetail() {
        return status == 400 || status == 405 || status == 415;
    }
}
