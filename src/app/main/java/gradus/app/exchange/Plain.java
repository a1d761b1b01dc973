package gradus.app.exchange;

/** Text that any file may hold. */
final class Plain {

    private static final int LONGEST_ECHO = 60;

    private Plain() {}

    /** Returns {@code text} with line ends as ours, without characters that neither XML nor YAML may hold. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Plain::isAllowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 ? c != '\n' && c != '\t' : c >= 0x7f && c <= 0x9f;
        boolean surrogate = c >= 0xd800 && c <= 0xdfff;
        boolean nonCharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe || c == 0xfeff;
        return !control && !surrogate && !nonCharacter;
    }

    /** Returns what a question with this {@code text} is called, if it has no name. */
    static String title(String text) {
        return shortened(text.replaceAll("<[^<>]{0,1000}>", " "));
    }

    /** Returns {@code text} as a message may repeat it. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int shown = Math.min(LONGEST_ECHO, line.codePointCount(0, line.length()));
        int end = line.offsetByCodePoints(0, shown);
        return end == line.length() ? line : line.substring(0, end) + "…";
    }
}
