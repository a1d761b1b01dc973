package gradus.app.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What SECURITY.md says is proved is proved: the tests that it names are there. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Path HOME = Path.of(System.getProperty("gradus.home"));

    @Test
    void testsThatAreNamed_exist() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(HOME.resolve("SECURITY.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(20);
        named.removeAll(tests());
        assertThat(named).isEmpty();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void linksOfThePage_leadSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");
        for (String page : new String[] {"SECURITY.md", "README.md"}) {
            assertThat(link.matcher(Files.readString(HOME.resolve(page)))
                            .results()
                            .map((MatchResult match) -> match.group(1)))
                    .as(page)
                    .allMatch(target -> Files.exists(HOME.resolve(target)));
        }
    }
}
