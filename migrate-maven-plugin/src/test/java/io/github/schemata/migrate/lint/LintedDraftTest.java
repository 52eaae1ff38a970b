package io.github.schemata.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.GenerateChangelog;
import io.github.schemata.migrate.LintChangelog;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.SchemaChange;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.steps.ReviewableSteps;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link GenerateChangelog} drafts to be added passes; what it drafts to go does not. */
final class LintedDraftTest {

    private static final TableName ALBUM = TableName.of("album");
    private static final Column YEAR = column("year", new SqlType.Whole("", 32), true);

    @TempDir
    private Path folder;

    private ChangelogFolder changelog;

    @BeforeEach
    void aTable() {
        changelog = ChangelogFolder.in(folder)
                .change(
                        "20260101000000-album",
                        "- createTable: {tableName: album, columns: [{column: {name: id, type: bigint, constraints: {primaryKey: true}}}, {column: {name: title, type: varchar(80)}}]}");
    }

    @Test
    void additionsPass() {
        Table band = new Table(
                TableName.of("band"),
                Table.Kind.ORDINARY,
                List.of(
                        column("id", new SqlType.Whole("", 64), false),
                        column("founded", new SqlType.Timestamp("", true), true)),
                new PrimaryKey("pk_band", List.of("id")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                false,
                null,
                null);

        assertThat(findings(new SchemaChange.CreateTable(band), new SchemaChange.AddColumn(ALBUM, YEAR, null)))
                .isEmpty();
    }

    @Test
    void aDroppedColumnDoesNot() {
        Table album = found().table(ALBUM).orElseThrow();

        assertThat(findings(
                        new SchemaChange.DropColumn(album, album.column("title").orElseThrow())))
                .contains("drop-column");
    }

    private List<String> findings(SchemaChange... changes) {
        Draft draft =
                new Draft("20260201000000", "next", "test", ReviewableSteps.of(List.of(changes), found(), List.of()));
        changelog.file("db/changelog/changes/" + draft.fileName(Format.YAML), draft.text(Format.YAML));
        Setup setup = new Setup(changelog.setup().changelog(), null, MigrateLog.SILENT);
        return new LintChangelog()
                .run(new LintChangelog.Request(setup, null)).open().stream()
                        .map(finding -> finding.rule().name())
                        .toList();
    }

    private Schema found() {
        return Replay.run(changelog.setup(), (String) null).schema();
    }

    private static Column column(String name, SqlType type, boolean nullable) {
        return new Column(name, type, nullable, null, null, null, Column.Identity.NONE, null);
    }
}
