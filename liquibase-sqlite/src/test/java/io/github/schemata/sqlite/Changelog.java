package io.github.schemata.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** A changelog in formatted SQL beside a database file, and Liquibase run over both. */
public final class Changelog {

    private static final String NAME = "changelog.sql";
    private static final Logger TALK = Logger.getLogger("liquibase");

    static {
        TALK.setLevel(Level.OFF);
    }

    private final Path folder;
    private final Path file;

    public Changelog(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("app.db");
    }

    /** The changesets, each beginning {@code --changeset a:1}. */
    public Changelog of(String changesets) throws IOException {
        Files.writeString(folder.resolve(NAME), "--liquibase formatted sql\n\n" + changesets);
        return this;
    }

    public Path file() {
        return file;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** What a run does. */
    public interface Run {
        void with(Liquibase liquibase, LosslessSqliteDatabase database) throws Exception;
    }

    public void run(Run run) throws Exception {
        try (Connection connection = connect()) {
            run(connection, run);
        }
    }

    public void run(Connection connection, Run run) throws Exception {
        var found = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var accessor = new DirectoryResourceAccessor(folder);
        try (Liquibase liquibase = new Liquibase(NAME, accessor, found)) {
            Scope.child(
                    Scope.Attr.ui, new LoggerUIService(), () -> run.with(liquibase, (LosslessSqliteDatabase) found));
        }
    }

    public void update() throws Exception {
        run((liquibase, database) -> liquibase.update(""));
    }

    /** What updateSQL writes. */
    public String updateSql() throws Exception {
        var script = new StringBuilder();
        run((liquibase, database) -> script.append(updateSql(database)));
        return script.toString();
    }

    public String updateSql(Database database) throws Exception {
        var script = new ByteArrayOutputStream();
        Scope.child(
                Scope.Attr.resourceAccessor,
                new DirectoryResourceAccessor(folder),
                () -> new CommandScope("updateSql")
                        .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, NAME)
                        .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                        .setOutput(script)
                        .execute());
        return script.toString(StandardCharsets.UTF_8);
    }

    public void updateInOneTransaction() throws Exception {
        run((liquibase, database) -> {
            try (var all = database.inOneTransaction()) {
                liquibase.update("");
                all.commit();
            }
        });
    }

    /** The first column of each row, by another connection. */
    public List<String> look(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    /** The user's tables. */
    public List<String> tables() {
        return look("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'DATABASECHANGELOG%'"
                + " AND name NOT LIKE 'sqlite%' ORDER BY 1");
    }

    /** The history, in order, as {@code id EXECTYPE}. */
    public List<String> history() {
        boolean there = look("SELECT name FROM sqlite_schema WHERE name = 'DATABASECHANGELOG'")
                .contains("DATABASECHANGELOG");
        return there ? look("SELECT ID || ' ' || EXECTYPE FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED") : List.of();
    }
}
