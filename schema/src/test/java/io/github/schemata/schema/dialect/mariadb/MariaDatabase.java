package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.testing.MariaServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A database of a few statements, made for one test. */
record MariaDatabase(String url) {

    static MariaDatabase of(String... statements) throws IOException, SQLException {
        return on(MariaServer.shared(), statements);
    }

    static MariaDatabase on(MariaServer server, String... statements) throws SQLException {
        String url = server.newDatabase();
        MariaServer.execute(url, statements);
        return new MariaDatabase(url);
    }

    /** The first table, by name, that these statements make. */
    static Table table(String... statements) throws IOException, SQLException {
        return of(statements).read().tables().get(0);
    }

    Connection open() {
        return new MariaDialect().open(new ConnectionSettings(url, null, null));
    }

    Schema read() throws SQLException {
        try (Connection connection = open()) {
            return new MariaDialect().read(connection);
        }
    }

    Schema read(List<String> databases) throws SQLException {
        try (Connection connection = open()) {
            return new MariaReader(connection).read(databases);
        }
    }

    Table read(String table) throws SQLException {
        return read().table(TableName.of(table)).orElseThrow();
    }

    String name() {
        return url.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }
}
