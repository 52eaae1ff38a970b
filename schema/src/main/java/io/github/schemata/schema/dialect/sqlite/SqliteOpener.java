package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.SchemaException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Opens a database file for reading. */
final class SqliteOpener {

    private final String url;

    SqliteOpener(String url) {
        this.url = url;
    }

    Connection open() {
        Properties properties = new Properties();
        properties.setProperty("open_mode", "1");
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException e) {
            throw new SchemaException("The SQLite database cannot be opened: " + SqliteErrors.reason(e), e);
        }
    }
}
