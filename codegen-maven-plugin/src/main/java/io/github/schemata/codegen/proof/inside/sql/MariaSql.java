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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** MariaDB's, and MySQL's. */
final class MariaSql implements Sql {

    private static final String USER_TABLES = """
            from information_schema.tables t left join information_schema.engines e on e.engine = t.engine
            where t.table_type = 'BASE TABLE' and coalesce(e.transactions, 'NO') <> 'YES'
              and t.table_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema')""";
    private static final Set<String> SHAPES = Set.of(
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    /** What a text must look like for a type that is none. */
    private static final Map<String, String> TEXTS = Map.of(
            "inet6",
            "::1",
            "inet4",
            "127.0.0.1",
            "json",
            "{}",
            "set",
            "",
            "point",
            "POINT(0 0)",
            "geometry",
            "POINT(0 0)");

    private static final String NAME =
            "select case when %1$s = database() then %2$s else concat(%1$s, '.', %2$s) end, ";
    /** Tables of engines that know no transactions, such as MyISAM and Aria. */
    private static final String WITHOUT_TRANSACTIONS =
            NAME.formatted("t.table_schema", "t.table_name") + "coalesce(t.engine, 'none') " + USER_TABLES;
    /** Where there is any such table, a trigger may write to it. */
    private static final String TRIGGERED = NAME.formatted("g.event_object_schema", "g.event_object_table")
            + "'' from information_schema.triggers g where exists (select 1 " + USER_TABLES + ")";

    @Override
    public String quoted(String name) {
        return '`' + name.replace("`", "``") + '`';
    }

    @Override
    public RawTable raw(Connection connection, Connection aside, Table table) {
        return new ServerTable(connection, aside, table, this);
    }

    @Override
    public String parameter(Column column) {
        return "?";
    }

    @Override
    public String literal(Column column) {
        String name = quoted(column.name());
        if (isNumber(column)) {
            return "cast(" + name + " as char)";
        }
        return isBinary(column)
                ? "concat('x''', hex(" + name + "), '''')"
                : "concat('_utf8mb4 x''', hex(convert(cast(" + name + " as char) using utf8mb4)), '''')";
    }

    @Override
    public String text(Column column) {
        String name = quoted(column.name());
        if (isBinary(column)) {
            return "hex(" + name + ")";
        }
        if (SHAPES.contains(column.type().declared().toLowerCase(Locale.ROOT))) {
            return "st_astext(" + name + ")";
        }
        return column.type() instanceof SqlType.Json ? "json_compact(" + name + ")" : "cast(" + name + " as char)";
    }

    @Override
    public List<?> samples(Column column) {
        if (column.type().declared().startsWith("year")) {
            return List.of(2024);
        }
        if (column.type() instanceof SqlType.Enumeration enumeration) {
            return enumeration.values();
        }
        if (column.type() instanceof SqlType.Json) {
            return List.of("{}");
        }
        String text = TEXTS.get(column.type().declared().split("\\(", 2)[0].toLowerCase(Locale.ROOT));
        return text == null ? List.of() : List.of(text);
    }

    private static boolean isNumber(Column column) {
        return column.type() instanceof SqlType.Whole || column.type() instanceof SqlType.Exact;
    }

    private static boolean isBinary(Column column) {
        String declared = column.type().declared().toLowerCase(Locale.ROOT);
        return column.type() instanceof SqlType.Binary || declared.startsWith("bit");
    }

    @Override
    public Optional<String> rowIdentifier() {
        return Optional.empty();
    }

    @Override
    public List<String> readingSession() {
        return List.of(
                "set session transaction isolation level repeatable read",
                "set session transaction read only",
                "set session lock_wait_timeout = 5");
    }

    @Override
    public List<String> writingSession() {
        return List.of("set session innodb_lock_wait_timeout = 2", "set session lock_wait_timeout = 2");
    }

    @Override
    public List<String> checks() {
        return List.of();
    }

    @Override
    public Map<String, String> keeping(Connection connection) throws SQLException {
        Map<String, String> keeping = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(TRIGGERED)) {
                while (found.next()) {
                    keeping.put(found.getString(1), "a trigger of it might write to a table without transactions");
                }
            }
            try (ResultSet found = statement.executeQuery(WITHOUT_TRANSACTIONS)) {
                while (found.next()) {
                    keeping.put(
                            found.getString(1),
                            "a rollback would not take the row back, for its engine is " + found.getString(2));
                }
            }
        }
        return keeping;
    }
}
