package gradus.app.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was built elsewhere and committed is what was committed, and says where it came from. */
class VendorTest {

    private static final Path STATIC = Path.of(System.getProperty("gradus.home"), "static");
    private static final Path VENDOR = STATIC.resolve("vendor");

    @Test
    void vendoredFiles_haveTheirRecordedHashes() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(VENDOR.resolve("SHA256SUMS"));
        for (String sum : sums) {
            String[] parts = sum.split(" {2}", 2);
            assertThat(sha256(VENDOR.resolve(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        try (Stream<Path> files = Files.list(VENDOR)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("SHA256SUMS")))
                    .containsExactlyInAnyOrderElementsOf(
                            sums.stream().map(sum -> sum.split(" {2}", 2)[1]).toList());
        }
    }

    @Test
    void lockfile_pinsEveryPackageByHashAndNamesNoRegistry() throws IOException {
        String lockfile = Files.readString(STATIC.resolve("vendor-src/package-lock.json"));

        assertThat(lockfile).doesNotContain("resolved").doesNotContain("http");
        assertThat(Pattern.compile("\"integrity\": \"sha512-").matcher(lockfile).results())
                .isNotEmpty();
        assertThat(lockfile).contains("\"codemirror\": \"6.0.2\"", "\"@replit/codemirror-vim\": \"6.4.0\"");
    }

    @Test
    void vim_bringsNoEditorOfItsOwn_andAsksTheOtherBundleForNothingThatItHasNot() throws IOException {
        Set<String> there = names(Files.readString(VENDOR.resolve("codemirror.js")), "export\\{([^}]*)\\};?\\s*$", 1);
        String vim = Files.readString(VENDOR.resolve("vim.js"));

        assertThat(names(vim, "from\"([^\"]*)\"", 0)).containsExactly("gradus/codemirror");
        assertThat(there).containsAll(names(vim, "import\\{([^}]*)\\}from\"gradus/codemirror\"", 0));
    }

    /** Returns what stands in the lists that {@code pattern} finds: of {@code name as other} the part {@code side}. */
    private static Set<String> names(String code, String pattern, int side) {
        Set<String> names = new TreeSet<>();
        Matcher lists = Pattern.compile(pattern).matcher(code);
        while (lists.find()) {
            for (String each : lists.group(1).split(",", -1)) {
                String[] sides = each.strip().split(" as ", 2);
                names.add(sides[Math.min(side, sides.length - 1)]);
            }
        }
        return names;
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
