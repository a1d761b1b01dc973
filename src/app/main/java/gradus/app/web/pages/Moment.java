package gradus.app.web.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A point in time on a page: in the server's zone, until a script puts it into the reader's.
 *
 * @param instant when
 * @param language the reader's
 */
public record Moment(Instant instant, String language) {

    /** Returns the value of {@code datetime}. */
    public String iso() {
        return instant.toString();
    }

    /** Returns date and time for a reader. */
    public String text() {
        return format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
    }

    /** Returns the date for a reader. */
    public String date() {
        return format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    }

    private String format(DateTimeFormatter formatter) {
        return formatter
                .withLocale(Locale.forLanguageTag(language))
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }
}
