package io.github.schemata.migrate.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.baseline.Baseline;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.Seeds;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a SQLite database is like, the twins of its tables stand on other servers, and go again. */
final class TwinsPropertyTest {

    private static @Nullable Connection postgresql;
    private static @Nullable Connection mariadb;

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return Seeds.upTo(8);
    }

    @AfterAll
    static void end() throws Exception {
        for (Connection connection : new Connection[] {postgresql, mariadb}) {
            if (connection != null) {
                connection.close();
            }
        }
        postgresql = null;
        mariadb = null;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standOnPostgresqlAndGoAgain(long seed) throws Exception {
        if (postgresql == null) {
            postgresql = DriverManager.getConnection(Servers.postgresql());
        }
        try {
            upAndDown(
                    seed,
                    postgresql,
                    "SELECT count(*) FROM information_schema.tables"
                            + " WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'");
        } catch (Exception | AssertionError e) {
            postgresql = null;
            throw e;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void standOnMariadbAndGoAgain(long seed) throws Exception {
        if (mariadb == null) {
            mariadb = DriverManager.getConnection(Servers.mariadb());
        }
        try {
            upAndDown(
                    seed,
                    mariadb,
                    "SELECT count(*) FROM information_schema.tables"
                            + " WHERE table_schema = database() AND lower(table_name) NOT LIKE 'databasechangelog%'");
        } catch (Exception | AssertionError e) {
            mariadb = null;
            throw e;
        }
    }

    private void upAndDown(long seed, Connection connection, String count) throws Exception {
        try (Database from = Database.inMemory()) {
            HostileSchema.make(new Dice(seed), from);
            Baseline baseline = Baseline.of(from.connection(), java.util.List.of());
            Draft draft = new Draft("20260101000000", "baseline", "chance", true, baseline.changesets());
            String text = draft.text(Format.YAML);
            Files.writeString(folder.resolve("baseline.yaml"), text);
            long tables = baseline.changesets().stream()
                    .filter(changeset -> "!sqlite".equals(changeset.dbms()))
                    .flatMap(changeset -> changeset.changes().stream())
                    .filter(change -> change.type().equals("createTable"))
                    .count();
            Database to = new Database(connection);
            StockLiquibase.run(folder, "baseline.yaml", connection, false, StockLiquibase::update);
            assertThat(to.values(count)).containsExactly("" + tables);
            StockLiquibase.run(folder, "baseline.yaml", connection, false, StockLiquibase::rollback);
            assertThat(to.values(count)).containsExactly("0");
        }
    }
}
