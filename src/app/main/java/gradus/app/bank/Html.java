package gradus.app.bank;

/** Plain text on its way into HTML. */
final class Html {

    private static final int LONGEST_ECHO = 60;

    private Html() {}

    static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String code(String plain) {
        return "<code>" + escape(plain) + "</code>";
    }

    /** Returns {@code text} as a message may repeat it. */
    static String shortened(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
