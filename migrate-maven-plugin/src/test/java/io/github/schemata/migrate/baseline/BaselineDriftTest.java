package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.CheckDrift;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The twins of a SQLite baseline, replayed on a server's scratch database, are what a server makes of them. */
final class BaselineDriftTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Example.class)
    void isNoneOnPostgresql(Example example) throws Exception {
        assertThat(drift(example, Servers.postgresql(), Servers.postgresql())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void isNoneOnMariadb(Example example) throws Exception {
        assertThat(drift(example, Servers.mariadb(), Servers.mariadb())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Example.class,
            names = {"CHINOOK", "SAKILA", "NORTHWIND"})
    void isNoneWhereSqliteStandsForPostgresql(Example example) throws Exception {
        assertThat(drift(example, Servers.postgresql(), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Example.class,
            names = {"CHINOOK", "SAKILA", "NORTHWIND"})
    void isNoneWhereSqliteStandsForMariadb(Example example) throws Exception {
        assertThat(drift(example, Servers.mariadb(), null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void isNoneOnSqlite(Example example) throws Exception {
        assertThat(drift(example, "jdbc:sqlite:" + folder.resolve("made.db"), null))
                .isEmpty();
    }

    private List<String> drift(Example example, String url, @Nullable String scratch) throws Exception {
        try (Database from = Database.at(example.in(folder))) {
            Path root = BaselineTest.written(from, folder, Format.YAML);
            String file = BaselineTest.file(Format.YAML);
            StockLiquibase.run(root, file, url, false, StockLiquibase::update);
            Setup setup = new Setup(
                    ChangelogSettings.of(new ChangelogFile(root.resolve(file), root)),
                    new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN),
                    MigrateLog.SILENT,
                    scratch == null ? null : DatabaseSettings.scratch(scratch, null, null, DriverSource.OWN));
            return new CheckDrift()
                    .run(new CheckDrift.Request(setup, null, List.of())).findings().stream()
                            .map(finding -> finding.difference().toString())
                            .toList();
        }
    }
}
