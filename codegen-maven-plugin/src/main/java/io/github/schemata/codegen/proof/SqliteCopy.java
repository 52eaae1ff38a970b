package io.github.schemata.codegen.proof;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.Source;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/**
 * A copy of a SQLite database, page by page, with what still stood in its write-ahead log, as of one moment.
 *
 * @param settings the way to it
 * @param dropped what SQLite cannot parse, by name: it is not in the copy
 */
record SqliteCopy(ConnectionSettings settings, List<String> dropped) {

    /** Makes one; the original is opened for reading only. */
    static SqliteCopy of(Source original, Path file) {
        Dialect dialect = original.dialect();
        if (!dialect.product().equals("SQLite")) {
            throw new CodegenException(
                    "codegen:verify needs a copy to work on, and can copy only SQLite databases, not "
                            + dialect.product() + "\nVerify against a SQLite database, or set -Dcodegen.skip.");
        }
        try (Connection connection = original.open();
                Statement statement = connection.createStatement()) {
            // The driver's own command; it takes the rest of the line between quotes as it is.
            statement.executeUpdate("backup to \"" + file + "\"");
            String url = "jdbc:sqlite:" + file;
            List<String> dropped = UnparsableStatements.dropFrom(url);
            leaveWriteAheadLog(url);
            return new SqliteCopy(new ConnectionSettings(url, null, null), List.copyOf(dropped));
        } catch (SQLException e) {
            throw new CodegenException(
                    "Cannot copy the database to " + file + ": " + e.getMessage()
                            + "\nCheck that the folder for temporary files has room, and that no program holds a lock.",
                    e);
        }
    }

    /** Not by DriverManager, which may not know the drivers that a plugin brings. */
    static Connection open(String url) throws SQLException {
        return new JDBC().connect(url, new Properties());
    }

    /**
     * Two drivers in one process, the plugin's and the project's, do not see each other's locks on a file
     * (sqlite.org/howtocorrupt.html, 2.2.1); without a write-ahead log no lock outlives a transaction.
     */
    private static void leaveWriteAheadLog(String url) throws SQLException {
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
        }
    }
}
