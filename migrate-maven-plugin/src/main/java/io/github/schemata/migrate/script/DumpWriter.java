package io.github.schemata.migrate.script;

import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import io.github.schemata.schema.dialect.sqlite.script.Literals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a script that makes the database again, in the order and the words of the sqlite3 shell's {@code .dump}.
 *
 * <p>More than the shell's it keeps texts with a NUL, row numbers where they matter, the encoding, {@code user_version},
 * {@code application_id} and {@code auto_vacuum}; of an ordinary database there is nothing of that in the script.
 */
final class DumpWriter {

    private record Entry(String type, String name, String sql) {}

    private static final byte[] END_OF_ROW = {')', ';', '\n'};

    private final Connection connection;
    private final OutputStream out;
    private boolean schemaWritable;

    DumpWriter(Connection connection, OutputStream out) {
        this.connection = connection;
        this.out = out;
    }

    void write() throws SQLException, IOException {
        List<Entry> entries = entries();
        line("PRAGMA foreign_keys=OFF;");
        settingBeforeAll("encoding", "UTF-8");
        settingBeforeAll("auto_vacuum", "0");
        line("BEGIN TRANSACTION;");
        for (Entry entry : entries) {
            if (entry.type().equals("table") && !entry.name().equals("sqlite_sequence")) {
                table(entry);
            }
        }
        sequence(entries);
        for (Entry entry : entries) {
            if (!entry.type().equals("table")) {
                line(statement(entry.sql()));
            }
        }
        if (schemaWritable) {
            line("PRAGMA writable_schema=OFF;");
        }
        setting("user_version");
        setting("application_id");
        line("COMMIT;");
    }

    private List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT type, name, sql FROM main.sqlite_schema WHERE sql NOT NULL ORDER BY rowid")) {
            while (row.next()) {
                entries.add(new Entry(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return entries;
    }

    private void table(Entry table) throws SQLException, IOException {
        if (isVirtual(table.sql())) {
            virtual(table);
            return;
        }
        if (table.name().startsWith("sqlite_")) {
            // ANALYZE would make the statistics that the SQLite which runs the script keeps, more or fewer than these.
            makeSchemaWritable();
        }
        line(statement(table.sql()));
        rows(StoredTable.of(connection, table.name()));
    }

    /** Its module may be missing where the script is run, and would fill the tables of its own that follow. */
    private void virtual(Entry table) throws IOException {
        makeSchemaWritable();
        String name = literal(table.name());
        line("INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table'," + name + "," + name + ",0,"
                + literal(table.sql()) + ");");
    }

    private void sequence(List<Entry> entries) throws SQLException, IOException {
        for (Entry entry : entries) {
            if (entry.name().equals("sqlite_sequence")) {
                if (entries.stream().noneMatch(DumpWriter::countsRows)) {
                    makeSchemaWritable();
                    line("CREATE TABLE IF NOT EXISTS sqlite_sequence(name,seq);");
                }
                line("DELETE FROM sqlite_sequence;");
                rows(StoredTable.of(connection, entry.name()));
            }
        }
    }

    private void rows(StoredTable table) throws SQLException, IOException {
        byte[] insert = table.insert().getBytes(StandardCharsets.UTF_8);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.select())) {
            int texts = row.getMetaData().getColumnCount();
            boolean utf8 = value("encoding").equals("UTF-8");
            while (row.next()) {
                out.write(insert);
                for (int i = 1; i <= texts; i++) {
                    if (i > 1) {
                        out.write(',');
                    }
                    byte[] literals = utf8 ? row.getBytes(i) : row.getString(i).getBytes(StandardCharsets.UTF_8);
                    out.write(Literals.arePlain(literals) ? literals : Literals.plain(literals));
                }
                out.write(END_OF_ROW);
            }
        }
    }

    private void makeSchemaWritable() throws IOException {
        if (!schemaWritable) {
            line("PRAGMA writable_schema=ON;");
            schemaWritable = true;
        }
    }

    private void settingBeforeAll(String name, String usual) throws SQLException, IOException {
        String value = value(name);
        if (!value.equals(usual)) {
            line("PRAGMA " + name + "=" + (name.equals("encoding") ? "'" + value + "'" : value) + ";");
        }
    }

    private void setting(String name) throws SQLException, IOException {
        String value = value(name);
        if (!value.equals("0")) {
            line("PRAGMA " + name + "=" + value + ";");
        }
    }

    private String value(String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA main." + pragma)) {
            return row.getString(1);
        }
    }

    private static boolean isVirtual(String sql) {
        return sql.toUpperCase(Locale.ROOT).startsWith("CREATE VIRTUAL TABLE");
    }

    private static boolean countsRows(Entry entry) {
        return entry.type().equals("table")
                && Tokenizer.tokens(entry.sql()).stream().anyMatch(token -> token.isWord("AUTOINCREMENT"));
    }

    /** With a semicolon that no comment at its end hides. */
    private static String statement(String sql) {
        List<Token> tokens = Tokenizer.tokens(sql);
        Token last = tokens.get(tokens.size() - 1);
        return sql + (last.kind() == Token.Kind.COMMENT && last.text().startsWith("--") ? "\n;" : ";");
    }

    private static String literal(String text) {
        byte[] literal = ("'" + text.replace("'", "''") + "'").getBytes(StandardCharsets.UTF_8);
        return new String(Literals.plain(literal), StandardCharsets.UTF_8);
    }

    private void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
