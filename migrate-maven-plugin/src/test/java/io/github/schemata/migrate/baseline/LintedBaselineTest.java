package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.lint.Finding;
import io.github.schemata.migrate.testing.ChangelogFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write ourselves passes without a word. */
final class LintedBaselineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T18:15:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Example.class)
    void aBaselineHasNothingToBeFound(Example example) throws Exception {
        assertThat(lint(example, Format.YAML)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void norHasOneInXml(Example example) throws Exception {
        assertThat(lint(example, Format.XML)).isEmpty();
    }

    private List<Finding> lint(Example example, Format format) throws Exception {
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(
                        changelog.setup(example.in(folder)), format, "test", List.of(), CLOCK));
        return new LintChangelog()
                .run(new LintChangelog.Request(changelog.setup(), null))
                .findings();
    }
}
