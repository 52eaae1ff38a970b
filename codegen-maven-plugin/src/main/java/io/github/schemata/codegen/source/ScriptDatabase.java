package io.github.schemata.codegen.source;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.schema.dialect.sqlite.SqliteErrors;
import io.github.schemata.schema.dialect.sqlite.script.RefusedException;
import io.github.schemata.schema.dialect.sqlite.script.ScriptBytes;
import io.github.schemata.schema.dialect.sqlite.script.ScriptRun;
import io.github.schemata.schema.dialect.sqlite.script.ScriptStatement;
import io.github.schemata.schema.dialect.sqlite.script.ScriptStatements;
import io.github.schemata.schema.dialect.sqlite.script.StatementException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database that a script makes. */
final class ScriptDatabase {

    private static final int LOOKED_AT = 1 << 13;
    private static final byte[] OF_A_DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String ANOTHER_PRODUCTS = "The script is run on SQLite. Mend it; or, where it is written for"
            + " another database, give that one with codegen.url, or a Liquibase changelog with codegen.changelog.";

    /** How SQLite begins what it says of words that it does not know. */
    private static final List<String> UNKNOWN_WORDS =
            List.of("near \"", "unrecognized token", "no such function", "unknown database", "incomplete input");

    private final Path file;

    ScriptDatabase(Path file) {
        this.file = file;
    }

    Connection open() {
        try {
            requireText();
            return filled();
        } catch (CharacterCodingException e) {
            throw new CodegenException("The script " + file + " is no text in UTF-8.\nSave it as UTF-8.", e);
        } catch (IOException e) {
            throw new CodegenException(
                    "The script " + file + " cannot be read: " + e.getMessage() + "\nCheck the disk and its rights.",
                    e);
        } catch (SQLException e) {
            throw new CodegenException(
                    "The script " + file + " makes a database that SQLite cannot read: " + SqliteErrors.reason(e)
                            + "\nMend what it writes into sqlite_schema.",
                    e);
        }
    }

    /** Many statements at once first; where one fails again from the start, one by one, to say which. */
    private Connection filled() throws IOException, SQLException {
        try {
            return filled(true);
        } catch (StatementException e) {
            if (e.statement() != null) {
                throw explained(e);
            }
        }
        try {
            return filled(false);
        } catch (StatementException e) {
            throw explained(e);
        }
    }

    private Connection filled(boolean gathered) throws IOException, SQLException, StatementException {
        Connection connection = MemoryDatabase.open();
        try {
            if (fill(connection, gathered) == 0) {
                throw new CodegenException(
                        "The script " + file + " has no statement.\nGive one that creates tables in codegen.script.");
            }
            return MemoryDatabase.toRead(connection);
        } catch (IOException | SQLException | StatementException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** How many statements there were. */
    private long fill(Connection connection, boolean gathered) throws IOException, SQLException, StatementException {
        try (ScriptRun run = new ScriptRun(connection, gathered);
                InputStream in = Files.newInputStream(file)) {
            ScriptStatements statements = new ScriptStatements(ScriptBytes.of(in));
            @Nullable ScriptStatement last = null;
            try {
                for (ScriptStatement at = statements.next(); at != null; at = statements.next()) {
                    last = at;
                    run.run(at);
                }
                run.finish();
            } catch (RefusedException e) {
                throw refused(e, last);
            }
            return run.count();
        }
    }

    private CodegenException refused(RefusedException e, @Nullable ScriptStatement at) {
        String cure = e.isForeign()
                ? ANOTHER_PRODUCTS
                : "Take it out of the script: the script is run on a database in memory, and reaches nothing else.";
        return new CodegenException(place(at) + e.getMessage() + ".\n" + shown(at) + cure, e);
    }

    private CodegenException explained(StatementException e) {
        String reason = SqliteErrors.reason(e.error());
        boolean foreign = UNKNOWN_WORDS.stream().anyMatch(reason::startsWith);
        return new CodegenException(
                place(e.statement()) + reason + "\n" + shown(e.statement())
                        + (foreign ? ANOTHER_PRODUCTS : "Mend the script."),
                e);
    }

    private String place(@Nullable ScriptStatement at) {
        return file + (at == null ? "" : ":" + at.line()) + ": ";
    }

    private static String shown(@Nullable ScriptStatement at) {
        return at == null ? "" : "  " + at.shown() + "\n";
    }

    private void requireText() throws IOException {
        if (!Files.exists(file)) {
            throw new CodegenException(
                    "There is no script " + file + ": the file does not exist.\nCorrect the path in codegen.script.");
        }
        if (!Files.isRegularFile(file)) {
            throw new CodegenException("The script " + file + " is "
                    + (Files.isDirectory(file) ? "a directory" : "no regular file")
                    + ".\nGive a file of SQL in codegen.script.");
        }
        if (!Files.isReadable(file)) {
            throw new CodegenException("The script " + file + " cannot be read: permission denied.\nGive "
                    + System.getProperty("user.name") + " the right to read it.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = ScriptBytes.of(in).readNBytes(LOOKED_AT);
            if (beginsAsDatabase(first)) {
                throw new CodegenException("The script " + file + " is no script but a SQLite database.\n"
                        + "Give it with codegen.url: jdbc:sqlite:" + file);
            }
            if (isBinary(first)) {
                throw new CodegenException("The script " + file + " is no text but binary.\n"
                        + "Give a file of SQL in codegen.script, as text in UTF-8.");
            }
        }
    }

    private static boolean beginsAsDatabase(byte[] first) {
        return first.length >= OF_A_DATABASE.length
                && Arrays.equals(first, 0, OF_A_DATABASE.length, OF_A_DATABASE, 0, OF_A_DATABASE.length);
    }

    private static boolean isBinary(byte[] first) {
        for (byte b : first) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }
}
