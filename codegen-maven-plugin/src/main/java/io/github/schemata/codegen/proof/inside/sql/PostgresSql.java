package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's. */
final class PostgresSql implements Sql {

    private static final String FOREIGN_TABLES = """
            select case when n.nspname = current_schema() then c.relname else n.nspname || '.' || c.relname end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'f'""";

    private static final Pattern BITS = Pattern.compile("bit(?: varying)?\\((\\d{1,4})\\)");

    /** Texts of which one or another is taken by each type that is none: arrays, ranges, addresses, times, shapes. */
    private static final List<String> FORMS = List.of(
            "{}",
            "empty",
            "127.0.0.1",
            "08:00:2b:01:02:03",
            "08:00:2b:01:02:03:04:05",
            "12:34:56+00",
            "1 day",
            "1",
            "(0,0)",
            "(0,0),(1,1)",
            "{1,1,1}",
            "((0,0),(1,1))",
            "<(0,0),1>",
            "$",
            "()",
            "(,)",
            "(,,)",
            "0/0",
            "1:1:");

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public RawTable raw(Connection connection, Connection aside, Table table) {
        return new ServerTable(connection, aside, table, this);
    }

    @Override
    public String parameter(Column column) {
        return column.type().declared().isEmpty()
                ? "?"
                : "cast(? as " + column.type().declared() + ")";
    }

    /** A literal without a type takes that of what it is compared with. */
    @Override
    public String literal(Column column) {
        return "quote_nullable(" + quoted(column.name()) + "::text)";
    }

    @Override
    public List<String> samples(Column column) {
        if (column.type() instanceof SqlType.Enumeration enumeration) {
            return enumeration.values();
        }
        Matcher bits = BITS.matcher(column.type().declared());
        if (bits.matches()) {
            return List.of("0".repeat(Integer.parseInt(bits.group(1))));
        }
        return column.type() instanceof SqlType.Text ? List.of() : FORMS;
    }

    /** Unlike jsonb, json keeps the blanks that it was written with. */
    @Override
    public String text(Column column) {
        String name = quoted(column.name());
        return column.type() instanceof SqlType.Json ? name + "::jsonb::text" : name + "::text";
    }

    @Override
    public Optional<String> rowIdentifier() {
        return Optional.of("ctid");
    }

    /** After a statement that fails, the transaction can go on (jdbc.postgresql.org/documentation/use, autosave). */
    @Override
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("autosave", "always");
        properties.setProperty("ApplicationName", "codegen:verify");
        return properties;
    }

    @Override
    public List<String> readingSession() {
        return List.of(
                "set session characteristics as transaction isolation level repeatable read, read only",
                "set lock_timeout = '5s'");
    }

    @Override
    public List<String> writingSession() {
        return List.of("set lock_timeout = '2s'", "set idle_in_transaction_session_timeout = '60s'");
    }

    @Override
    public List<String> checks() {
        return List.of("set constraints all immediate");
    }

    @Override
    public Map<String, String> keeping(Connection connection) throws SQLException {
        Map<String, String> keeping = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(FOREIGN_TABLES)) {
            while (found.next()) {
                keeping.put(found.getString(1), "a foreign table, whose rows another server may keep");
            }
        }
        return keeping;
    }
}
