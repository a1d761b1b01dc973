package gradus.app.web;

/** How much a request may bring. */
public final class Limits {

    /** The most of a form or of JSON, in bytes: a source of 64 KB whose every character is escaped is six times as long. */
    public static final int MAX_BODY_BYTES = 512 * 1024;

    /** The most of a file, in megabytes: an exercise as a zip file has some hundred KB. */
    public static final int MAX_UPLOAD_MEGABYTES = 4;

    private Limits() {}
}
