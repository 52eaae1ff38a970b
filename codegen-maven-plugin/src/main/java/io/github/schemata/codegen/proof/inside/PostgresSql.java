package io.github.schemata.codegen.proof.inside;

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

/** PostgreSQL's. */
final class PostgresSql implements Sql {

    private static final String FOREIGN_TABLES = """
            select case when n.nspname = current_schema() then c.relname else n.nspname || '.' || c.relname end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'f'""";

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
