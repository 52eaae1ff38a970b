package io.github.schemata.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;

/** A SQLite file that a build reads. */
public final class Database {
    private final File file;

    private Database(File file) {
        this.file = file;
    }

    public static Database at(File file) {
        return new Database(file);
    }

    /** Runs a script of any number of statements, in a file that is made when it does not exist. */
    public Database run(String script) throws IOException, SQLException {
        Files.createDirectories(file.getAbsoluteFile().getParentFile().toPath());
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        }
        return this;
    }

    public Database run(File script) throws IOException, SQLException {
        return run(Files.readString(script.toPath()));
    }

    /** The first column of every row of a query, as text. */
    public List<String> ask(String query) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** Keeps everybody out, readers too, until the connection is closed. */
    public Connection lock() throws SQLException {
        Connection connection = connect();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN EXCLUSIVE");
        }
        return connection;
    }

    // Not through DriverManager: it serves no driver that only the scripts' class loader knows.
    private Connection connect() throws SQLException {
        return JDBC.createConnection("jdbc:sqlite:" + file.getAbsolutePath(), new Properties());
    }
}
