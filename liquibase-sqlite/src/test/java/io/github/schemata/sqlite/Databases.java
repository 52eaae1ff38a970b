package io.github.schemata.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Real files and real Liquibase commands on them. */
public final class Databases {

    private Databases() {}

    public static String url(Path file) {
        return "jdbc:sqlite:" + file;
    }

    /** Runs SQL on the file, without Liquibase. */
    public static Path with(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(file));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
        return file;
    }

    /** Runs a command of Liquibase that sees the files of this folder; gives what it would print. */
    public static String run(Path folder, String command, Map<String, ?> arguments) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, Object> scope = Map.of(
                Scope.Attr.resourceAccessor.name(), accessor(folder), Scope.Attr.ui.name(), new LoggerUIService());
        Scope.child(scope, () -> {
            CommandScope call = new CommandScope(command.split(" "));
            arguments.forEach(call::addArgumentValue);
            call.setOutput(output).execute();
        });
        return output.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static DirectoryResourceAccessor accessor(Path folder) throws IOException {
        return new DirectoryResourceAccessor(folder);
    }
}
