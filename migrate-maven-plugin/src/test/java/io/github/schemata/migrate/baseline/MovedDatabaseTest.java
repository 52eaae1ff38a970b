package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.codegen.model.Product;
import io.github.schemata.codegen.proof.Proof;
import io.github.schemata.codegen.proof.ProofRequest;
import io.github.schemata.codegen.proof.ProofResult;
import io.github.schemata.codegen.proof.WriteOutcome;
import io.github.schemata.codegen.source.Database;
import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.CheckDrift;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.GeneratedEntities;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was made on SQLite is right on PostgreSQL and MariaDB: the baseline makes the tables there, the rows fit in, and the
 * entities that codegen writes from the file for that server start on it, read every row, write one of each table, and
 * state nothing that the database has not.
 */
final class MovedDatabaseTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "MOVED, POSTGRESQL, HIBERNATE_6 HIBERNATE_7",
        "MOVED, MARIADB, HIBERNATE_6 HIBERNATE_7",
        "CHINOOK, POSTGRESQL, HIBERNATE_7",
        "SAKILA, MARIADB, HIBERNATE_7",
        "NORTHWIND, POSTGRESQL, HIBERNATE_6"
    })
    void isRightOnAServer(Example example, Product target, String versions) throws Exception {
        Path file = example.in(folder);
        String url = target == Product.POSTGRESQL ? Servers.postgresql() : Servers.mariadb();
        ChangelogFile changelog = baseline(file);
        DatabaseSettings server =
                new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN, List.of());
        Setup setup = new Setup(ChangelogSettings.of(changelog), server, MigrateLog.SILENT);
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection to = DriverManager.getConnection(url)) {
            MovedRows.copy(from, to);
        }

        Path sources = GeneratedEntities.generated(file, folder, target);

        List<String> wrong = new ArrayList<>();
        for (String version : versions.split(" ")) {
            ProofResult proof = proof(sources, url, HibernateJars.valueOf(version));
            proof.faults().forEach(fault -> wrong.add(version + ": " + fault));
            proof.entities().stream()
                    .filter(entity -> entity.write() instanceof WriteOutcome.NotWritten)
                    .forEach(entity -> wrong.add(version + ": " + entity));
        }
        wrong.addAll(differences(setup, sources, url));
        assertThat(wrong).isEmpty();
    }

    private static ProofResult proof(Path sources, String url, HibernateJars hibernate) {
        return new Proof()
                .run(new ProofRequest(
                        sources, hibernate.jars(), new Database(new ConnectionSettings(url, null, null)), line -> {}));
    }

    private ChangelogFile baseline(Path file) {
        Path root = folder.resolve("resources");
        ChangelogFile changelog = new ChangelogFile(root.resolve(ChangelogFile.DEFAULT_PATH), root);
        Setup setup = new Setup(ChangelogSettings.of(changelog), ChangelogFolder.sqlite(file), MigrateLog.SILENT);
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(setup, Format.YAML, "test", List.of(), Clock.systemUTC()));
        return changelog;
    }

    private List<String> differences(Setup setup, Path sources, String url) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        GeneratedEntities.compile(sources, classes, HibernateJars.HIBERNATE_7);
        EntityRequest entities =
                new EntityRequest(classes, List.of(), HibernateJars.HIBERNATE_7.jars(), List.of(), null, Map.of());
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            EntityComparison.between(
                            EntityReader.read(entities, MigrateLog.SILENT),
                            TableGlobs.withoutTools(Dialects.forUrl(url).read(connection)),
                            Hints.NONE)
                    .changes()
                    .forEach(change -> lines.add("against the database: " + Wording.line(change)));
        }
        new CheckDrift()
                .run(new CheckDrift.Request(setup, entities, List.of()))
                .findings()
                .forEach(finding -> lines.add("check: " + finding));
        return lines;
    }
}
