package io.github.schemata.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.GeneratedEntities;
import io.github.schemata.migrate.testing.HibernateJars;
import io.github.schemata.migrate.testing.Seeds;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.property.RandomSchema;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise: entities that were generated from a database differ from it, and from its baseline, in nothing. Counted
 * on real databases, on every schema of codegen's tests, and on random ones.
 */
final class ZeroNoiseTest {

    private static final Path DATABASES =
            Path.of("..", "..", "shared", "databases").toAbsolutePath().normalize();
    private static final Path SCHEMAS = Path.of("..", "codegen-maven-plugin", "target", "schemas");

    @TempDir
    private Path folder;

    static List<Arguments> databasesAndHibernates() {
        return Stream.of("chinook", "northwind", "sakila")
                .flatMap(name -> Stream.of(HibernateJars.values()).map(jars -> Arguments.of(name, jars)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("databasesAndHibernates")
    void realDatabases(String name, HibernateJars hibernate) throws Exception {
        Path original = DATABASES.resolve(name + ".sqlite");
        assumeThat(original)
                .as("the folder of real databases beside the checkout")
                .exists();
        Path database = Files.copy(original, folder.resolve("copy.sqlite"));

        requireNoDifference(database, hibernate);
    }

    static List<Path> schemasOfTests() throws IOException {
        if (!Files.isDirectory(SCHEMAS)) {
            return List.of(SCHEMAS);
        }
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemasOfTests")
    void schemasOfCodegensTests(Path script) throws Exception {
        assumeThat(script).as("codegen's tests have run before").isRegularFile();
        Path database = folder.resolve("database.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(Files.readString(script));
        }

        requireNoDifference(database, HibernateJars.HIBERNATE_7);
    }

    static LongStream seeds() {
        return Seeds.upTo(20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomSchemas(long seed) throws Exception {
        Path database = folder.resolve("random.sqlite");
        try (Database random = Database.at(database)) {
            new RandomSchema(new Dice(seed)).in(random);
        }

        requireNoDifference(database, HibernateJars.HIBERNATE_7);
    }

    private void requireNoDifference(Path database, HibernateJars hibernate) throws Exception {
        Schema read = read(database);
        assumeThat(read.tables()).as("without a table there is no entity").isNotEmpty();
        assumeThat(read.table(TableName.of("DATABASECHANGELOG")))
                .as("a table called as Liquibase's is nobody's business")
                .isEmpty();
        EntityRequest request = GeneratedEntities.of(database, folder.resolve("code"), hibernate);
        assumeThat(request.classes())
                .as("no table has what tells its rows apart")
                .isNotEmptyDirectory();
        EntitySchema entities = EntityReader.read(request, MigrateLog.SILENT);
        ChangelogFolder changelog = ChangelogFolder.in(folder.resolve("changelog"));
        new BaselineDatabase()
                .run(new BaselineDatabase.Request(
                        changelog.setup(database), Format.YAML, "test", List.of(), Clock.systemUTC()));

        requireNone(EntityComparison.between(entities, read, Hints.NONE));
        requireNone(EntityComparison.between(
                entities, Replay.run(changelog.setup(), null).schema(), Hints.NONE));
    }

    private static Schema read(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return new SqliteReader(connection).read();
        }
    }

    private static void requireNone(Evolution evolution) {
        assertThat(evolution.changes()).extracting(Wording::line).isEmpty();
        assertThat(evolution.questions()).isEmpty();
    }
}
