package gradus.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenFilesTest {

    private static void assertFault(String text, Format format, String message) {
        assertThatThrownBy(() -> Exchange.read(text, format))
                .isInstanceOf(ExchangeFault.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fine?{T}~~Broken?{=a ~b~more~~Next?{F}|line 3: the { has no }",
                "Broken? =a ~b}|line 1: the } has no {",
                "// c~Broken }first{=a ~b}|line 2: the } has no {",
                "::A title without an end~Is it?{T}|line 1: the title that begins with ::",
                "Two?{=a ~b} and~{=c ~d}|line 2: a second {",
                "Nested?~{=$\\frac{1}{2}$ ~b}|line 2: a second {",
                "One more?{=a ~b}}|line 1: a second }"
            })
    void gift_thatIsBroken_isNamedByItsLine(String text, String message) {
        assertFault(
                text.replace("~~", "\n\n")
                        .replace("~more", "\nmore")
                        .replace("~Next", "\nNext")
                        .replace("~Broken", "\nBroken")
                        .replace("~Is", "\nIs")
                        .replace("~{", "\n{"),
                Format.GIFT,
                message);
    }

    @Test
    void gift_withWindowsLineEnds_andAByteOrderMark_isReadAsOthers() {
        Imported read = Exchange.read("\uFEFF::One::Is it?{T}\r\n\r\n::Two::Is it\r\nnot?{F}\r\n", Format.GIFT);
        assertThat(read.drafts()).extracting(Draft::title).containsExactly("One", "Two");
        assertThat(read.drafts()).extracting(Draft::prompt).containsExactly("Is it?", "Is it\nnot?");
    }

    @Test
    void nothing_isNoQuestion_andNoFault() {
        assertThat(Exchange.read("\n// only a comment\n\n", Format.GIFT)).isEqualTo(new Imported(List.of(), List.of()));
        assertThat(Exchange.read("<quiz/>", Format.MOODLE)).isEqualTo(new Imported(List.of(), List.of()));
    }

    @Test
    void xml_thatIsBroken_isNamedByItsLine() {
        assertFault("<quiz>\n<question>\n</quiz>", Format.MOODLE, "line 3: is not well-formed XML");
        assertFault("", Format.MOODLE, "line 1: is not well-formed XML");
        assertFault("Is it?{T}", Format.MOODLE, "line 1: is not well-formed XML");
        assertFault("<quiz>\n &nbsp;</quiz>", Format.MOODLE, "line 2: ");
        assertFault("<html><body/></html>", Format.MOODLE, "line 1: is no Moodle XML: begins with <html>");
    }

    @Test
    void documentType_isRefused_andNothingIsFetchedOrExpanded() {
        assertFault("""
                <?xml version="1.0"?>
                <!DOCTYPE quiz [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <quiz><question type="truefalse"><name><text>&secret;</text></name></question></quiz>
                """, Format.MOODLE, "line 2: has a DOCTYPE");
        assertFault(
                "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:1/quiz.dtd\"><quiz/>",
                Format.MOODLE,
                "line 1: has a DOCTYPE");
    }

    @Test
    void billionLaughs_areNotLaughed() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE quiz [<!ENTITY l0 \"lol\">\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("<!ENTITY l%d \"%s\">\n"
                    .formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }
        assertFault(bomb + "]><quiz>&l9;</quiz>", Format.MOODLE, "has a DOCTYPE");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void filesMadeToBeSlow_areReadInGoodTime() {
        for (String piece : List.of(
                "<code></code>", "<a <a <", "\\\\\\\\(", "\\\\[", "$$x$", "`", "`a``", "<b>", "{{", "&amp;", "&")) {
            String text = piece.repeat(100_000 / piece.length());
            for (String format : List.of("html", "markdown", "plain")) {
                assertThat(Markup.markdown(text, format)).isNotNull();
            }
        }
        assertFault("Is it?{T}\n\n".repeat(200_000), Format.GIFT, "the file holds 200000 questions; take at most 3000");
    }

    @Test
    void whatIsTooLargeOrTooDeep_isRefused() {
        assertFault(
                "<quiz>" + " ".repeat(10_000_000) + "</quiz>",
                Format.MOODLE,
                "the file is too large: 10000013 characters");
        assertFault("x".repeat(10_000_000), Format.GIFT, "the file is too large");
        assertFault(
                "<quiz>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</quiz>",
                Format.MOODLE,
                "line 1: elements are nested more than 40 deep");
    }
}
