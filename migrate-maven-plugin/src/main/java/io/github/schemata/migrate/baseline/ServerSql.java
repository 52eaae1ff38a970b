package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.draft.DraftChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What of a table no stock change says, as one ALTER TABLE for PostgreSQL and one for MariaDB. */
final class ServerSql {

    private static final UnaryOperator<String> POSTGRESQL = name -> '"' + name + '"';
    private static final UnaryOperator<String> MARIADB = name -> '`' + name + '`';

    private final String table;
    private final List<String> postgresql = new ArrayList<>();
    private final List<String> mariadb = new ArrayList<>();

    /** @param table its name on the server, without quotes in it */
    ServerSql(String table) {
        this.table = table;
    }

    void addComputed(String column, TwinType type, PortableExpression.UnaryQuoted expression, boolean nullable) {
        String postgresqlNull = nullable ? "" : " NOT NULL";
        postgresql.add("ADD COLUMN " + POSTGRESQL.apply(column) + " " + type.postgresql() + " GENERATED ALWAYS AS ("
                + expression.text(POSTGRESQL) + ") STORED" + postgresqlNull);
        // MariaDB knows no NOT NULL of a computed column.
        mariadb.add("ADD COLUMN " + MARIADB.apply(column) + " " + type.mariadb() + " GENERATED ALWAYS AS ("
                + expression.text(MARIADB) + ") STORED");
    }

    void addCheck(String name, PortableExpression.UnaryQuoted expression, boolean onMariadb) {
        postgresql.add("ADD CONSTRAINT " + POSTGRESQL.apply(name) + " CHECK (" + expression.text(POSTGRESQL) + ")");
        if (onMariadb) {
            mariadb.add("ADD CONSTRAINT " + MARIADB.apply(name) + " CHECK (" + expression.text(MARIADB) + ")");
        }
    }

    void setBytes(String column, String digits) {
        postgresql.add("ALTER COLUMN " + POSTGRESQL.apply(column) + " SET DEFAULT '\\x" + digits + "'");
        mariadb.add("ALTER COLUMN " + MARIADB.apply(column) + " SET DEFAULT x'" + digits + "'");
    }

    /** PostgreSQL only: others check at once. */
    void defer(String constraint, boolean initially) {
        postgresql.add("ALTER CONSTRAINT " + POSTGRESQL.apply(constraint) + " DEFERRABLE"
                + (initially ? " INITIALLY DEFERRED" : ""));
    }

    List<DraftChange> changes() {
        List<DraftChange> changes = new ArrayList<>();
        add(changes, "postgresql", POSTGRESQL, postgresql);
        add(changes, "mariadb, mysql", MARIADB, mariadb);
        return changes;
    }

    private void add(List<DraftChange> changes, String dbms, UnaryOperator<String> quote, List<String> actions) {
        if (actions.isEmpty()) {
            return;
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("dbms", dbms);
        attributes.put("splitStatements", false);
        attributes.put("sql", "ALTER TABLE " + quote.apply(table) + "\n  " + String.join(",\n  ", actions));
        changes.add(new DraftChange("sql", attributes));
    }
}
