package gradus.app.web.pages;

import java.util.List;

/**
 * What the server has no longer, though the reader was in the middle of it: a quiz, an interview.
 *
 * @param frame what every page needs
 * @param part the part of the site that it belonged to, {@code quiz} or {@code interview}
 * @param typed what the reader has just sent, so that it is not lost
 */
public record GonePage(Frame frame, String part, List<String> typed) {

    public GonePage {
        typed = List.copyOf(typed);
    }
}
