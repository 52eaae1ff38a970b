package io.github.schemata.migrate.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Foreign keys that are written at once are those that are written one by one. */
final class WaitingKeysTest {

    private static final int TABLES = 30;

    @TempDir
    private Path folder;

    @Test
    void areTheKeysOfARealUpdate() throws Exception {
        ChangelogFolder changelog = tables();
        for (int i = 0; i < TABLES; i++) {
            key(changelog, i, "t" + (i + 1) % TABLES, i % 2 == 0 ? "" : ", onDelete: CASCADE, deferrable: true");
        }
        changelog.change(
                "20260301000000-after", "- addColumn: {tableName: t3, columns: [{column: {name: n, type: int}}]}");

        Schema replayed = Replay.run(changelog.setup(), (String) null).schema();

        assertThat(replayed.tables())
                .allSatisfy(table -> assertThat(table.foreignKeys()).hasSize(1));
        assertThat(SchemaComparison.between(updated(changelog), replayed)).isEmpty();
    }

    @Test
    void oneThatLeadsNowhereIsNamedAsByAnUpdate() {
        ChangelogFolder changelog = tables();
        for (int i = 0; i < TABLES; i++) {
            key(changelog, i, i == 17 ? "missing" : "t0", "");
        }

        assertThatThrownBy(() -> Replay.run(changelog.setup(), (String) null))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("20260201000017")
                .hasMessageContaining("missing");
    }

    @Test
    void oneThatRowsContradictIsNamedAsByAnUpdate() {
        ChangelogFolder changelog = tables();
        changelog.change(
                "20260115000000-rows",
                "- insert: {tableName: t9, columns: [{column: {name: id, valueNumeric: 1}}, {column: {name: other, valueNumeric: 99}}]}");
        for (int i = 0; i < TABLES; i++) {
            key(changelog, i, "t0", "");
        }

        assertThatThrownBy(() -> Replay.run(changelog.setup(), (String) null))
                .isInstanceOf(MigrateException.class)
                .hasMessageContaining("20260201000009");
    }

    private ChangelogFolder tables() {
        ChangelogFolder changelog = ChangelogFolder.in(folder);
        IntStream.range(0, TABLES)
                .forEach(i -> changelog.change(String.format("202601010000%02d-t", i), """
                        - createTable:
                            tableName: t%d
                            columns:
                              - column: {name: id, type: bigint, constraints: {primaryKey: true}}
                              - column: {name: other, type: bigint}
                        """.formatted(i)));
        return changelog;
    }

    private static void key(ChangelogFolder changelog, int i, String to, String more) {
        changelog.change(
                String.format("202602010000%02d-key", i),
                "- addForeignKeyConstraint: {baseTableName: t%d, baseColumnNames: other, constraintName: fk_%d, referencedTableName: %s, referencedColumnNames: id%s}"
                        .formatted(i, i, to, more));
    }

    private Schema updated(ChangelogFolder changelog) throws Exception {
        Path database = folder.resolve("real.db");
        Setup setup = changelog.setup(database);
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return TableGlobs.withoutTools(new SqliteReader(connection).read());
        }
    }
}
