package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Plans how a table gets from what it is to what it should be. Touches nothing. */
public final class TablePlanner {

    private TablePlanner() {}

    /**
     * Plans these edits of one table, in their order; one plan that copies the table at most once.
     *
     * @throws SqliteChangeException where an edit cannot be made, naming what stands in its way and the cure
     */
    public static Plan plan(Connection connection, String table, List<? extends TableEdit> edits) throws SQLException {
        Structure structure = Structure.read(connection);
        SchemaObject object = structure.editableTable(table);
        refuseShadow(TableFacts.read(connection, object.name()));
        boolean drops = edits.stream().anyMatch(TableEdit.DropColumn.class::isInstance);
        try (Mirror mirror = Mirror.of(connection, structure.around(object.name(), drops))) {
            EditPlanning planning = new EditPlanning(connection, structure, object, mirror);
            for (TableEdit edit : edits) {
                planning.add(edit);
            }
            return planning.plan();
        }
    }

    /**
     * Plans to drop a table. No row of another table is deleted by it, whether keys are enforced or not.
     *
     * @param cascade whether foreign keys to it go first; otherwise they refuse the change
     */
    public static List<Plan> dropTable(Connection connection, String table, boolean cascade) throws SQLException {
        Structure structure = Structure.read(connection);
        SchemaObject object = structure
                .table(table)
                .orElseThrow(() -> new SqliteChangeException("Table " + table + " does not exist."));
        List<String> children = structure.referencing(object.name()).stream()
                .map(SchemaObject::name)
                .filter(child -> !Identifiers.same(child, object.name()))
                .toList();
        if (!children.isEmpty() && !cascade) {
            throw new SqliteChangeException("Table " + object.name() + " cannot be dropped: foreign keys of "
                    + String.join(", ", children) + " lead to it. Drop these tables or keys first, or set"
                    + " cascadeConstraints to true, which drops the keys.");
        }
        List<Plan> plans = new ArrayList<>();
        for (String child : children) {
            plans.add(plan(connection, child, List.of(new TableEdit.DropForeignKeysTo(object.name()))));
        }
        plans.add(drop(structure, object));
        return plans;
    }

    /** Enforced, a key of the table to itself would be asked while its rows go. */
    private static Plan drop(Structure structure, SchemaObject table) {
        List<String> sql = new ArrayList<>();
        boolean refersToItself = structure.referencing(table.name()).contains(table);
        if (structure.foreignKeys() && refersToItself) {
            TableText without = TableText.of(table.text()).withoutForeignKeysTo(table.name());
            InPlace inPlace = new InPlace(structure, table.name());
            inPlace.text(without.sql());
            sql.addAll(inPlace.statements(without));
        }
        sql.add("DROP TABLE " + Sql.main(table.name()));
        return new Plan(table.name(), List.of(), sql, false);
    }

    private static void refuseShadow(TableFacts facts) {
        if (facts.kind().equals("shadow")) {
            throw new SqliteChangeException("Table " + facts.name() + " belongs to a virtual table and cannot be"
                    + " altered by itself: change the virtual table.");
        }
    }
}
