package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that tables and views go by: without database in the connection's own, with it elsewhere.
 *
 * <p>Where the server compares names without case it also writes the table that a key references in lower case, whatever
 * case the table itself has (<a href="https://mariadb.com/kb/en/identifier-case-sensitivity/">manual</a>): the table's
 * own spelling is taken then.
 */
final class Tables {

    private final Server server;
    private final Map<TableName, TableName> folded = new HashMap<>();

    Tables(Server server) {
        this.server = server;
    }

    /** The name of a table that was listed. */
    TableName add(String database, String name) {
        TableName known = spelled(database, name);
        folded.put(fold(known), known);
        return known;
    }

    /** The name of a table that something refers to. */
    TableName name(String database, String name) {
        TableName spelled = spelled(database, name);
        return server.exactNames() ? spelled : folded.getOrDefault(fold(spelled), spelled);
    }

    private TableName spelled(@Nullable String database, String name) {
        boolean current = server.exactNames()
                ? database != null && database.equals(server.database())
                : database != null && database.equalsIgnoreCase(server.database());
        return new TableName(current ? null : database, name);
    }

    private static TableName fold(TableName name) {
        String schema = name.schema();
        return new TableName(
                schema == null ? null : schema.toLowerCase(Locale.ROOT),
                name.name().toLowerCase(Locale.ROOT));
    }
}
