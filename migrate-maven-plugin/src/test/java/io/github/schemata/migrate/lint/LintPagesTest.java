package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule by the changelog that breaks it and the twin that does not, and the page that shows both. After a change that
 * is meant, {@code -Dgolden.accept} writes the pages anew.
 */
final class LintPagesTest {

    private static final Path PAGES = Path.of("../docs/lint");

    @TempDir
    private Path folder;

    static List<Rule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isFoundInTheChangelogThatBreaksIt(Rule rule) {
        assertThat(Examples.lint(rule, "breaks", folder).open())
                .extracting(finding -> finding.rule().name())
                .contains(rule.text().name());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isNotFoundInItsTwinNorIsAnyOther(Rule rule) {
        assertThat(Examples.lint(rule, "holds", folder).open())
                .filteredOn(finding -> finding.rule().severity() != Severity.INFO
                        || finding.rule().equals(rule.text()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isOnAPageMadeFromItsTextAndItsExamples(Rule rule) throws IOException {
        same(rule.text().name() + ".md", RulePage.of(rule, Examples.lint(rule, "breaks", folder)));
    }

    @Test
    void allAreOnThePageOfRules() throws IOException {
        same("README.md", RulePage.index(Rules.ALL));
    }

    @Test
    void thereAreNoOtherPages() throws IOException {
        TreeSet<String> expected = new TreeSet<>(Rules.names());
        expected.add("README");
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .isSubsetOf(expected);
        }
    }

    private static void same(String name, String text) throws IOException {
        Path page = PAGES.resolve(name);
        if (System.getProperty("golden.accept") != null) {
            Files.createDirectories(PAGES);
            Files.writeString(page, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(page).replace("\r\n", "\n"));
    }
}
