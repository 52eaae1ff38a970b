package io.github.schemata.codegen.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * An empty SQLite database in memory that reaches no file: ATTACH and VACUUM INTO need an attached database, of which it
 * allows none, extensions are never loaded, and what does not fit is kept in memory, too.
 */
final class MemoryDatabase {

    private MemoryDatabase() {}

    /** Not by DriverManager, which may not know the drivers that a plugin brings. */
    static Connection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("limit_attached", "0");
        properties.setProperty("enable_load_extension", "false");
        properties.setProperty("temp_store", "MEMORY");
        properties.setProperty("foreign_keys", "false");
        return new JDBC().connect("jdbc:sqlite::memory:", properties);
    }

    /** What was filled, as a database that somebody else has made: it is read and not trusted. */
    static Connection toRead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = RESET");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA query_only = ON");
        }
        return connection;
    }
}
