package io.github.schemata.migrate.script;

import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.database.DatabaseErrors;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.schema.dialect.sqlite.script.RefusedException;
import io.github.schemata.schema.dialect.sqlite.script.ScriptBytes;
import io.github.schemata.schema.dialect.sqlite.script.ScriptRun;
import io.github.schemata.schema.dialect.sqlite.script.ScriptStatement;
import io.github.schemata.schema.dialect.sqlite.script.ScriptStatements;
import io.github.schemata.schema.dialect.sqlite.script.StatementException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code migrate:load}: an SQL script into a new SQLite database, built aside and renamed at the end. */
public final class LoadScript {

    /**
     * @param script the script
     * @param database the SQLite database to make
     * @param overwrite whether a database that is there may be replaced
     * @param log is told how it goes on
     */
    public record Request(Path script, DatabaseSettings database, boolean overwrite, MigrateLog log) {}

    /**
     * Makes the database; where that fails all is as it was before.
     *
     * @return how many statements were run
     * @throws MigrateException when there is no such script, a statement of it fails or is refused, or the database is
     *     there
     */
    public long run(Request request) {
        Path file = requireSqliteFile(request.database());
        try {
            requireScript(request.script(), file);
            try (NewDatabase made = NewDatabase.of(request.database(), file, request.overwrite())) {
                long statements = fill(made, request);
                made.take();
                return statements;
            }
        } catch (CharacterCodingException e) {
            throw new MigrateException(
                    "The script " + request.script() + " is not what its first characters say: " + e.getMessage()
                            + "\nSave it as UTF-8.",
                    e);
        } catch (IOException e) {
            throw new MigrateException(
                    "The script " + request.script() + " cannot be loaded into " + file + ": " + e
                            + "\nCheck the disk and the rights to both files.",
                    e);
        } catch (SQLException e) {
            throw DatabaseErrors.explained(e, request.database());
        }
    }

    /** Many statements at once first; where one fails again from the start, one by one, to say which. */
    private static long fill(NewDatabase made, Request request) throws IOException, SQLException {
        try {
            return fill(made, request, true);
        } catch (StatementException e) {
            if (e.statement() != null || DatabaseErrors.isOfTheDisk(e.error())) {
                throw explained(e, request);
            }
            made.discard();
        }
        try {
            return fill(made, request, false);
        } catch (StatementException e) {
            throw explained(e, request);
        }
    }

    private static long fill(NewDatabase made, Request request, boolean gathered)
            throws IOException, SQLException, StatementException {
        long count;
        boolean wal;
        try (Connection connection = made.open();
                ScriptRun loading = new ScriptRun(connection, gathered);
                InputStream in = Files.newInputStream(request.script())) {
            ScriptStatements statements = new ScriptStatements(ScriptBytes.of(in));
            LoadProgress progress = new LoadProgress(request.log(), request.script());
            @Nullable ScriptStatement last = null;
            try {
                for (ScriptStatement at = statements.next(); at != null; at = statements.next()) {
                    last = at;
                    loading.run(at);
                    progress.at(loading.count(), statements.taken());
                }
                loading.finish();
            } catch (RefusedException e) {
                throw refused(e, last, request);
            }
            count = loading.count();
            wal = loading.wantsWal();
        }
        if (count == 0) {
            throw new MigrateException("The script " + request.script() + " has no statement.\nGive an SQL script.");
        }
        try (Connection connection = made.reopen()) {
            LoadedDatabase.look(connection, request.log());
            if (wal) {
                LoadedDatabase.toWal(connection);
            }
        }
        return count;
    }

    private static MigrateException refused(RefusedException e, @Nullable ScriptStatement at, Request request) {
        return new MigrateException(
                place(request, at) + e.getMessage() + ".\n" + shown(at)
                        + "Take it out of the script, or mend it; nothing was made.",
                e);
    }

    private static MigrateException explained(StatementException e, Request request) {
        if (DatabaseErrors.isOfTheDisk(e.error())) {
            return DatabaseErrors.explained(e.error(), request.database());
        }
        return new MigrateException(
                place(request, e.statement()) + DatabaseErrors.reason(e.error()) + "\n" + shown(e.statement())
                        + "Mend the script; nothing was made.",
                e);
    }

    private static String place(Request request, @Nullable ScriptStatement at) {
        return request.script() + (at == null ? "" : ":" + at.line()) + ": ";
    }

    private static String shown(@Nullable ScriptStatement at) {
        return at == null ? "" : "  " + at.shown() + "\n";
    }

    private static Path requireSqliteFile(DatabaseSettings database) {
        if (database.product() != Product.SQLITE) {
            throw new MigrateException("migrate:load makes a SQLite database, and migrate.url leads to "
                    + database.product().label() + ".\nGive jdbc:sqlite:path/to/file.db.");
        }
        return Databases.sqliteFile(database)
                .orElseThrow(() -> new MigrateException("A database in memory would be gone at once.\n"
                        + "Give the file to make in migrate.url, like jdbc:sqlite:path/to/file.db."));
    }

    private static void requireScript(Path script, Path database) throws IOException {
        if (!Files.exists(script) || Files.isDirectory(script)) {
            throw new MigrateException("There is no script " + script + ": "
                    + (Files.exists(script) ? "it is a directory" : "the file does not exist")
                    + ".\nCorrect the path in migrate.script.");
        }
        if (!Files.isReadable(script)) {
            throw new MigrateException("The script " + script + " cannot be read: permission denied.\nGive "
                    + System.getProperty("user.name") + " the right to read it.");
        }
        if (Files.exists(database) && Files.isSameFile(script, database)) {
            throw new MigrateException(script + " is the script and the database in one.\n"
                    + "Give the file to make in migrate.url, and the script in migrate.script.");
        }
    }
}
