package io.github.schemata.codegen.proof.inside.sql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** SQLite's. Any column holds anything: what the driver turns into another value without a word is told by its storage. */
final class SqliteSql implements Sql {

    private static final String NO_WHOLE_NUMBER =
            "typeof(%1$s) = 'real' or typeof(%1$s) in ('text', 'blob') and (%1$s glob '*[^-+0-9]*' or %1$s = '')";
    private static final String BEYOND = NO_WHOLE_NUMBER + " or %1$s not between %2$d and %3$d";
    private static final String NO_NUMBER =
            "typeof(%1$s) in ('text', 'blob') and (%1$s glob '*[^-+0-9.eE]*' or %1$s = '')";

    private static final Map<Class<?>, String> MISREAD = Map.of(
            Long.class,
            NO_WHOLE_NUMBER,
            Integer.class,
            BEYOND.formatted("%1$s", Integer.MIN_VALUE, Integer.MAX_VALUE),
            Short.class,
            BEYOND.formatted("%1$s", Short.MIN_VALUE, Short.MAX_VALUE),
            Double.class,
            NO_NUMBER,
            Boolean.class,
            "%1$s not in (0, 1)");

    @Override
    public String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public RawTable raw(Connection connection, Connection aside, Table table) {
        return new SqliteTable(connection, table);
    }

    @Override
    public String parameter(Column column) {
        return "?";
    }

    @Override
    public Object stored(Table table, Column column, Object value) {
        return AffineValues.stored(AffineValues.affinity(table, column), value);
    }

    @Override
    public String literal(Column column) {
        return "quote(" + quoted(column.name()) + ")";
    }

    @Override
    public String text(Column column) {
        return literal(column);
    }

    @Override
    public Optional<String> rowIdentifier() {
        return Optional.empty();
    }

    /** The copy is thrown away: it need not survive a power cut. */
    @Override
    public Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("synchronous", "OFF");
        return properties;
    }

    @Override
    public List<String> readingSession() {
        return List.of();
    }

    @Override
    public List<String> writingSession() {
        return List.of();
    }

    @Override
    public List<String> checks() {
        return List.of();
    }

    @Override
    public Map<String, String> keeping(Connection connection) {
        return Map.of();
    }

    @Override
    public Optional<String> misread(Class<?> type, Column column) {
        return Optional.ofNullable(MISREAD.get(type)).map(condition -> condition.formatted(quoted(column.name())));
    }
}
