package be.lerarenkaart.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/security.md to the standard's numbers and to the tests that stand. */
class SecurityTableTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path TABLE = PROJECT.resolve("docs/security.md");

    /** How many requirements of levels 1 and 2 the standard 5.0.0 has. */
    private static final int REQUIREMENTS = 253;

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (V\\d+\\.\\d+\\.\\d+) \\| [12] \\| [^|]+ \\| [^|]+ \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:IT|Test))`");

    @Test
    void everyRequirement_hasOneRow() throws IOException {
        List<String> numbers = ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(numbers).hasSize(REQUIREMENTS).doesNotHaveDuplicates();
    }

    @Test
    void everyTestThatIsNamed_stands() throws IOException {
        assertThat(absent(Files.readString(TABLE))).isEmpty();
    }

    @Test
    void aTestThatNobodyWrote_isFound() throws IOException {
        assertThat(absent("proven by `NobodyWroteThisIT` and `SecurityTableTest`"))
                .containsExactly("NobodyWroteThisIT");
    }

    private static Set<String> absent(String text) throws IOException {
        Set<String> named =
                TEST.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path tests : modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.map(file -> "`" + file.getFileName().toString().replace(".java", "") + "`")
                            .forEach(named::remove);
                }
            }
        }
        return named.stream().map(name -> name.replace("`", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
