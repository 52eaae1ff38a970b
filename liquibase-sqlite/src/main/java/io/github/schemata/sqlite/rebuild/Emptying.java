package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Drops everything. */
public final class Emptying {

    private Emptying() {}

    /**
     * Drops all tables and views, in one transaction, and with them their indexes and triggers.
     *
     * @param connection one that is in no transaction: keys cannot be put off within one
     * @param keep names of tables that stay
     */
    public static void empty(Connection connection, Set<String> keep) throws SQLException {
        Structure structure = Structure.read(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = OFF");
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (String drop : drops(structure, keep)) {
                    statement.execute(drop);
                }
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            } finally {
                statement.execute("PRAGMA foreign_keys = " + (structure.foreignKeys() ? "ON" : "OFF"));
            }
        }
    }

    /** Views first, and virtual tables before those that are left: they take their hidden tables with them. */
    private static List<String> drops(Structure structure, Set<String> keep) {
        List<String> views = new ArrayList<>();
        List<String> virtual = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        for (SchemaObject object : structure.objects()) {
            String name = Identifiers.quote(object.name());
            if (object.is("view")) {
                views.add("DROP VIEW IF EXISTS main." + name);
            } else if (object.is("table") && droppable(object, keep)) {
                boolean ordinary = CreateTableParser.parse(object.text()).isPresent();
                (ordinary ? tables : virtual).add("DROP TABLE IF EXISTS main." + name);
            }
        }
        List<String> drops = new ArrayList<>(views);
        drops.addAll(virtual);
        drops.addAll(tables);
        return drops;
    }

    private static boolean droppable(SchemaObject table, Set<String> keep) {
        return !Identifiers.fold(table.name()).startsWith("sqlite_")
                && keep.stream().noneMatch(kept -> Identifiers.same(kept, table.name()));
    }
}
