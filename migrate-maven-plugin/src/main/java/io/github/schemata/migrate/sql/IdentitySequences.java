package io.github.schemata.migrate.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import liquibase.change.Change;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.LoadDataChange;
import liquibase.database.Database;
import liquibase.database.core.PostgresDatabase;

/**
 * Moves the sequences of identity columns on behind rows that were inserted with ids of their own. SQLite and MariaDB do
 * that by themselves; on PostgreSQL the next row without an id would get one that is taken
 * (postgresql.org/docs/current/ddl-identity-columns.html).
 */
public final class IdentitySequences {

    private final Database database;

    public IdentitySequences(Database database) {
        this.database = database;
    }

    /** What to run after these changes; nothing on other databases, and where no rows were inserted. */
    public List<String> after(List<Change> changes) {
        if (!(database instanceof PostgresDatabase)) {
            return List.of();
        }
        Set<String> tables = new LinkedHashSet<>();
        for (Change change : changes) {
            if (change instanceof InsertDataChange insert) {
                tables.add(database.escapeTableName(
                        insert.getCatalogName(), insert.getSchemaName(), insert.getTableName()));
            } else if (change instanceof LoadDataChange load) {
                tables.add(database.escapeTableName(load.getCatalogName(), load.getSchemaName(), load.getTableName()));
            }
        }
        List<String> statements = new ArrayList<>();
        tables.forEach(table -> statements.add(moveOn(table)));
        return statements;
    }

    private String moveOn(String table) {
        String name = "'" + database.escapeStringForDatabase(table) + "'";
        return PostgresDialect.block("""
                DECLARE
                  own record;
                BEGIN
                  FOR own IN
                    SELECT attname, pg_get_serial_sequence(%1$s, attname) AS sequence FROM pg_attribute
                    WHERE attrelid = %1$s::regclass AND attnum > 0 AND NOT attisdropped
                      AND has_sequence_privilege(pg_get_serial_sequence(%1$s, attname), 'SELECT, UPDATE')
                  LOOP
                    EXECUTE format('SELECT setval(%%L, max(%%I)) FROM %%s HAVING max(%%I) >= (SELECT last_value FROM %%s)',
                      own.sequence, own.attname, %1$s::regclass, own.attname, own.sequence);
                  END LOOP;
                END""".formatted(name));
    }
}
