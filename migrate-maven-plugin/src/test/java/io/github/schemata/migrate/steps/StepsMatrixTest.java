package io.github.schemata.migrate.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.RollbackDatabase;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of change, drafted once, applied, undone and applied again on each product; {@code steps.txt} says what came of it. */
final class StepsMatrixTest {

    private static final String BASE = "20260101000000";
    private static final Golden GOLDEN = Golden.at("steps.txt");

    @TempDir
    private Path folder;

    static Stream<Arguments> matrix() {
        return Case.all().stream()
                .flatMap(one -> Stream.of(Product.SQLITE, Product.POSTGRESQL, Product.MARIADB)
                        .map(product -> Arguments.of(one, product)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("matrix")
    void isAppliedUndoneAndAppliedAgain(Case one, Product product) throws Exception {
        String url = url(product);
        ChangelogFolder changelog = ChangelogFolder.in(folder).change(BASE + "-shop", Case.SHOP);
        Setup setup = new Setup(
                changelog.setup().changelog(),
                new DatabaseSettings(new ConnectionSettings(url, null, null), DriverSource.OWN),
                MigrateLog.SILENT);
        update(setup);
        Schema found = Replay.run(changelog.setup(), null).schema();
        Facts before = Facts.of(product, url);

        Draft draft = new Draft(
                "20260102000000",
                "next",
                "test",
                ReviewableSteps.of(one.changes().apply(found), found, one.quoted()));
        GOLDEN.check(one.name(), draft.text(Format.YAML));
        for (Format format : formats(product)) {
            String file = "db/changelog/changes/" + draft.fileName(format);
            changelog.file(file, draft.text(format));

            update(setup);
            Facts after = Facts.of(product, url);
            GOLDEN.check(one.name() + " on " + product, difference(one, after, before));
            empty(one, url);
            rollback(setup);
            Facts undone = Facts.of(product, url);
            assertThat(undone.since(before))
                    .filteredOn(line -> !one.loses() || !line.startsWith("row ", 2))
                    .as("undone")
                    .isEmpty();
            if (!one.loses()) {
                update(setup);
                assertThat(Facts.of(product, url).since(after)).as("again").isEmpty();
                rollback(setup);
            }
            Files.delete(changelog.root().resolve(file));
        }
        if (!one.loses() && product != Product.SQLITE) {
            stock(one, product, changelog, draft);
        }
    }

    /** Both formats are read the same way everywhere. */
    private static List<Format> formats(Product product) {
        return product == Product.SQLITE ? List.of(Format.values()) : List.of(Format.YAML);
    }

    /** Rows that went with the first format are not there for the second. */
    private static String difference(Case one, Facts after, Facts before) {
        return after.since(before).stream()
                .filter(line -> !one.loses() || !line.startsWith("row ", 2))
                .collect(Collectors.joining("\n"));
    }

    /** The same file with nothing but Liquibase itself. */
    private void stock(Case one, Product product, ChangelogFolder changelog, Draft draft) throws Exception {
        String url = url(product);
        String path = changelog.changelogFile().path();
        BareLiquibase.update(changelog.root(), path, url);
        Facts before = Facts.of(product, url);
        changelog.file("db/changelog/changes/" + draft.fileName(Format.YAML), draft.text(Format.YAML));
        BareLiquibase.update(changelog.root(), path, url);
        GOLDEN.check(
                one.name() + " on " + product,
                String.join("\n", Facts.of(product, url).since(before)));
        BareLiquibase.rollback(changelog.root(), path, url);
        assertThat(Facts.of(product, url).since(before))
                .as("undone by Liquibase itself")
                .isEmpty();
    }

    private String url(Product product) throws IOException, SQLException {
        return switch (product) {
            case SQLITE -> "jdbc:sqlite:" + folder.resolve("shop.db");
            case POSTGRESQL -> Servers.postgresql();
            case MARIADB, MYSQL -> Servers.mariadb();
        };
    }

    private static void empty(Case one, String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : one.emptied()) {
                statement.execute("DELETE FROM " + table);
            }
        }
    }

    private static void update(Setup setup) {
        new UpdateDatabase()
                .run(new UpdateDatabase.Request(setup, null, TransactionMode.RUN, false, Progress.NONE, null));
    }

    private static void rollback(Setup setup) {
        new RollbackDatabase()
                .run(new RollbackDatabase.Request(setup, BASE, TransactionMode.RUN, true, false, Progress.NONE));
    }

    @AfterAll
    static void accept() throws IOException {
        GOLDEN.accept();
    }
}
