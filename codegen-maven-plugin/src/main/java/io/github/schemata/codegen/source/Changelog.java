package io.github.schemata.codegen.source;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.codegen.source.changelog.ChangelogRun;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import io.github.schemata.schema.dialect.sqlite.SqliteErrors;
import io.github.schemata.schema.dialect.sqlite.script.Confined;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Liquibase changelog, applied to a SQLite database in memory each time it is opened.
 *
 * @param file where it is, absolute
 * @param root the folder that paths in it start from, absolute
 */
public record Changelog(Path file, Path root) implements Source {

    /** Where the resources of a project stand. */
    private static final Path OF_A_PROJECT = Path.of("src", "main", "resources");

    /**
     * A changelog and its root: {@code src/main/resources} of the project where it is in there, else the nearest parent
     * folder called {@code resources}, else the changelog's own.
     *
     * @param project the project's folder, or the user's without one
     */
    public static Changelog in(Path project, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path resources = project.toAbsolutePath().normalize().resolve(OF_A_PROJECT);
        return new Changelog(absolute, absolute.startsWith(resources) ? resources : rootOf(absolute));
    }

    private static Path rootOf(Path file) {
        Path own = file.getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null && folder.getFileName().toString().equals("resources")) {
                return folder;
            }
        }
        return own == null ? file : own;
    }

    @Override
    public String shown() {
        return file.toString();
    }

    @Override
    public String kind() {
        return "changelog";
    }

    @Override
    public Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    public Connection open(Consumer<String> warnings) {
        requireFile();
        try {
            Connection connection = MemoryDatabase.open();
            try {
                ChangelogRun.on(Confined.of(connection), file, root, warnings);
                return MemoryDatabase.toRead(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new CodegenException(
                    "The changelog " + file + " makes a database that SQLite cannot read: " + SqliteErrors.reason(e)
                            + "\nCorrect the changelog.",
                    e);
        }
    }

    private void requireFile() {
        if (!Files.exists(file)) {
            throw new CodegenException("There is no changelog " + file
                    + ": the file does not exist.\nCorrect the path in codegen.changelog.");
        }
        if (!Files.isRegularFile(file)) {
            throw new CodegenException("The changelog " + file + " is "
                    + (Files.isDirectory(file) ? "a directory" : "no regular file")
                    + ".\nGive a file in codegen.changelog, the one that includes the others.");
        }
        if (!Files.isReadable(file)) {
            throw new CodegenException("The changelog " + file + " cannot be read: permission denied.\nGive "
                    + System.getProperty("user.name") + " the right to read it.");
        }
    }

    @Override
    public Optional<String> fingerprint() {
        return ChangelogFiles.fingerprint(this);
    }
}
