package io.github.schemata.sqlite.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A changelog and a database file in one folder, and what Liquibase's Java API does with them.
 */
public final class Migration {

    private static final Logger ROOT = Logger.getLogger("");

    static {
        ROOT.setLevel(Level.OFF);
    }

    private final Path folder;
    private final Path file;
    private final String changelog;
    private final boolean foreignKeys;

    private Migration(Path folder, Path file, String changelog, boolean foreignKeys) {
        this.folder = folder;
        this.file = file;
        this.changelog = changelog;
        this.foreignKeys = foreignKeys;
    }

    /** Of a database file, which need not exist yet, with foreign keys not enforced. */
    public static Migration of(Path file) {
        return new Migration(file.getParent(), file, "changelog.yaml", false);
    }

    /** The same with foreign keys enforced, or not. */
    public Migration foreignKeys(boolean enforced) {
        return new Migration(folder, file, changelog, enforced);
    }

    /** The same on another file. */
    public Migration on(Path other) {
        return new Migration(folder, other, changelog, foreignKeys);
    }

    /** Writes the changelog: the changes of one changeset, as YAML list items without indentation. */
    public Migration changes(String changes) {
        return changelog("- changeSet:\n    id: 1\n    author: test\n    changes:\n" + changes.indent(6));
    }

    /** Writes the changelog: whole changesets, as YAML list items without indentation. */
    public Migration changelog(String changeSets) {
        return file("changelog.yaml", "databaseChangeLog:\n" + changeSets.indent(2));
    }

    /** Writes a file beside the database; the last one that looks like a changelog is the changelog. */
    public Migration file(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean isChangelog = name.startsWith("changelog.");
        return new Migration(folder, file, isChangelog ? name : changelog, foreignKeys);
    }

    public void update() {
        with(liquibase -> liquibase.update(new Contexts()));
    }

    public void rollback(int changeSets) {
        with(liquibase -> liquibase.rollback(changeSets, ""));
    }

    public String updateSql() {
        return script("updateSql", Map.of());
    }

    public String rollbackSql(int changeSets) {
        return script("rollbackCountSql", Map.of("count", changeSets));
    }

    private String script(String command, Map<String, Object> arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        with(liquibase -> {
            CommandScope scope = new CommandScope(command)
                    .addArgumentValue("database", liquibase.getDatabase())
                    .addArgumentValue("changelogFile", changelog)
                    .setOutput(output);
            arguments.forEach(scope::addArgumentValue);
            scope.execute();
        });
        return output.toString(StandardCharsets.UTF_8);
    }

    /** Anything else that the Java API does. */
    public void with(Action action) {
        try (Connection connection = connect()) {
            ResourceAccessor resources = new DirectoryResourceAccessor(folder);
            Map<String, Object> scope =
                    Map.of(Scope.Attr.ui.name(), new LoggerUIService(), Scope.Attr.resourceAccessor.name(), resources);
            Scope.child(scope, () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                try (Liquibase liquibase = new Liquibase(changelog, resources, database)) {
                    action.run(liquibase);
                }
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new MigrationFailure(e);
        }
    }

    /** A connection to the file, which does not wait for the disk. */
    public Connection connect() {
        String settings = "?synchronous=off&foreign_keys=" + (foreignKeys ? "on" : "off");
        try {
            return DriverManager.getConnection("jdbc:sqlite:" + file + settings);
        } catch (SQLException e) {
            throw new MigrationFailure(e);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Something done with Liquibase. */
    public interface Action {
        void run(Liquibase liquibase) throws Exception;
    }

    /** What Liquibase threw; its message holds those of all causes. */
    public static final class MigrationFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MigrationFailure(Exception cause) {
            super(messages(cause), cause);
        }

        private static String messages(Throwable cause) {
            String own = String.valueOf(cause.getMessage());
            return cause.getCause() == null ? own : own + "\n" + messages(cause.getCause());
        }
    }
}
