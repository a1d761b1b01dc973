package gradus.app.web.pages;

import java.util.List;

/**
 * What a browser shows while it cannot reach the server. It is kept there, so it is the same for everybody and says all in every
 * language; a script shows one.
 *
 * @param assets the addresses of its style sheet and its script
 * @param languages the words, in each language
 */
public record OfflinePage(Assets assets, List<Texts> languages) {

    public OfflinePage {
        languages = List.copyOf(languages);
    }
}
