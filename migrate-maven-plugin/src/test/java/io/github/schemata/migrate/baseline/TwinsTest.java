package io.github.schemata.migrate.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.testing.Servers;
import io.github.schemata.migrate.testing.StockLiquibase;
import io.github.schemata.sqlite.testing.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A SQLite baseline on other servers: their twins of its tables. */
final class TwinsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Example.class)
    void standOnPostgresqlAndGoAgain(Example example) throws Exception {
        upAndDownAndUp(
                example,
                Servers.postgresql(),
                "SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_name NOT LIKE 'databasechangelog%'");
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void standOnMariadbAndGoAgain(Example example) throws Exception {
        upAndDownAndUp(
                example,
                Servers.mariadb(),
                "SELECT count(*) FROM information_schema.tables"
                        + " WHERE table_schema = database() AND table_name NOT LIKE 'databasechangelog%'");
    }

    private void upAndDownAndUp(Example example, String url, String count) throws Exception {
        try (Database from = Database.at(example.in(folder));
                Connection connection = DriverManager.getConnection(url)) {
            Path root = BaselineTest.written(from, folder, Format.YAML);
            String file = BaselineTest.file(Format.YAML);
            long tables = Baseline.of(from.connection(), List.of()).changesets().stream()
                    .filter(changeset -> "!sqlite".equals(changeset.dbms()))
                    .flatMap(changeset -> changeset.changes().stream())
                    .filter(change -> change.type().equals("createTable"))
                    .count();
            Database to = new Database(connection);
            StockLiquibase.run(root, file, connection, false, StockLiquibase::update);
            assertThat(to.values(count)).containsExactly("" + tables);
            StockLiquibase.run(root, file, connection, false, StockLiquibase::rollback);
            assertThat(to.values(count)).containsExactly("0");
            StockLiquibase.run(root, file, connection, false, StockLiquibase::update);
            assertThat(to.values(count)).containsExactly("" + tables);
        }
    }
}
