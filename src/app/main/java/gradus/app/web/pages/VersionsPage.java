package gradus.app.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.app.workshop.FileName;
import gradus.app.workshop.Version;
import gradus.app.workshop.Workshop.Opened;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file has said, and what one version of it changed.
 *
 * @param frame what every page needs
 * @param slug the exercise
 * @param now the file as it is
 * @param versions newest first
 * @param shown the version whose changes are shown; null if there is none
 * @param changes what is different in it from the version before
 */
public record VersionsPage(
        Frame frame,
        String slug,
        Opened now,
        List<Version> versions,
        @Nullable Version shown,
        Changes changes) {

    static VersionsPage of(Frame frame, String slug, Opened now, List<Version> versions, @Nullable Version shown) {
        int place = versions.indexOf(shown);
        boolean hasEarlier = place >= 0 && place + 1 < versions.size();
        String before = hasEarlier ? text(versions.get(place + 1)) : "";
        return new VersionsPage(
                frame, slug, now, versions, shown, Changes.between(before, shown == null ? "" : text(shown)));
    }

    private static String text(Version version) {
        return Objects.requireNonNullElse(version.text(), "");
    }

    /** Returns the address of the versions of a file. */
    public static String address(String slug, FileName name) {
        return "/instructor/exercises/%s/versions?file=%s".formatted(slug, URLEncoder.encode(name.text(), UTF_8));
    }

    /** Returns the address of one version. */
    public String address(Version version) {
        return "%s&version=%d".formatted(address(slug, now.name()), version.id());
    }

    /** Returns {@code instant} for the reader. */
    public Moment moment(Instant instant) {
        return new Moment(instant, frame.language());
    }

    /** Returns the address of the file's editor. */
    public String editor() {
        return EditPage.address(slug, now.name());
    }

    /** Returns whether a version is what the file says now. */
    public boolean isNow(Version version) {
        return text(version).equals(now.text())
                && (version.text() == null) == now.base().isEmpty();
    }
}
