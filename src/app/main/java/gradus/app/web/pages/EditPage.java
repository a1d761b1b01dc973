package gradus.app.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.workshop.FileName;
import gradus.app.workshop.Workshop.Opened;
import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of an exercise in an editor.
 *
 * @param frame what every page needs
 * @param slug the exercise
 * @param opened the file, with what is in the editor
 * @param files all files of the exercise
 * @param refusal why the last attempt to save came to nothing, or null
 * @param overtaken whether that was because the file has another text by now
 * @param preview the text as its readers will see it; null for what is not read as a page
 */
public record EditPage(
        Frame frame,
        String slug,
        Opened opened,
        List<FileGroup> files,
        @Nullable String refusal,
        boolean overtaken,
        @Nullable Preview preview) {

    /** Returns the address of the editor of a file. */
    public static String address(String slug, FileName name) {
        return "/instructor/exercises/%s/edit?file=%s".formatted(slug, URLEncoder.encode(name.text(), UTF_8));
    }

    /** Returns the file's name. */
    public FileName name() {
        return opened.name();
    }

    /** Returns whether there is no such file yet. */
    public boolean isNew() {
        return opened.base().isEmpty();
    }

    /** Returns the address of the editor of another file. */
    public String address(FileName other) {
        return address(slug, other);
    }

    /** Returns the address of what this file has said before. */
    public String versions() {
        return VersionsPage.address(slug, name());
    }
}
