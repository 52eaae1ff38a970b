package io.github.schemata.migrate.replay;

import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Databases.Access;
import io.github.schemata.migrate.database.DriverSource;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.sqlite.SqliteReader;
import io.github.schemata.schema.dialect.sqlite.script.Confined;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * An empty SQLite database in memory that cannot write files: ATTACH and VACUUM INTO need an attached database, of which
 * it allows none, extensions are never loaded, and the driver's own commands are refused.
 *
 * @param connection to it; it is gone when that is closed
 */
record Scratch(Connection connection) implements AutoCloseable {

    private static final DatabaseSettings IN_MEMORY = new DatabaseSettings(
            new ConnectionSettings("jdbc:sqlite::memory:?limit_attached=0", null, null), DriverSource.OWN);

    private static final TableGlobs LIQUIBASE = new TableGlobs(List.of("databasechangelog*"));

    static Scratch open() {
        return new Scratch(Confined.of(Databases.open(IN_MEMORY, Access.CREATE)));
    }

    /** A file that is thrown away, under the same limits. */
    static Scratch of(Path file) {
        DatabaseSettings settings = new DatabaseSettings(
                new ConnectionSettings("jdbc:sqlite:" + file + "?limit_attached=0", null, null), DriverSource.OWN);
        return new Scratch(Confined.of(Databases.open(settings, Access.CHANGE)));
    }

    void execute(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Everything in it but Liquibase's own tables. */
    Schema schema() throws SQLException {
        return LIQUIBASE.without(new SqliteReader(connection).read());
    }

    @Override
    public void close() throws SQLException {
        if (!connection.isClosed()) {
            connection.close();
        }
    }
}
