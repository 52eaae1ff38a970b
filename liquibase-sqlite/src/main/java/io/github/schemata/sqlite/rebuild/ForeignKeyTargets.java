package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.SqliteChangeException;
import io.github.schemata.sqlite.edit.TableEdit;
import io.github.schemata.sqlite.edit.TableText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What foreign keys lead to: the primary key or a unique key of the parent (sqlite.org/foreignkeys.html#fk_indexes).
 *
 * @param edited the edited table as it will be
 */
record ForeignKeyTargets(Connection connection, Structure structure, TableFacts edited) {

    /** Refuses the change where a key that led to one of the table's keys would then lead to none. */
    void refuseLostKeys(TableFacts original, TableText text) {
        if (edited.keepsKeysOf(original)) {
            // Looking for who refers to the table means a look into every other one.
            return;
        }
        List<String> lost = new ArrayList<>();
        for (SchemaObject child : structure.referencing(edited.name())) {
            boolean itself = Identifiers.same(child.name(), edited.name());
            CreateTable parsed = itself
                    ? text.parsed()
                    : CreateTableParser.parse(child.text()).orElseThrow();
            parsed.foreignKeys().stream()
                    .filter(key -> Identifiers.same(key.target(), edited.name()))
                    .filter(key -> leadsTo(key, original) && !leadsTo(key, edited))
                    .forEach(key -> lost.add(child.name() + " (" + String.join(", ", key.columns()) + ")"));
        }
        if (!lost.isEmpty()) {
            throw new SqliteChangeException("A key of " + edited.name() + " cannot go: foreign keys of "
                    + String.join(", ", lost) + " lead to it. Drop them first, or add another unique key over the same"
                    + " columns.");
        }
    }

    private static boolean leadsTo(ForeignKeyDefinition key, TableFacts parent) {
        if (key.targetColumns().isEmpty()) {
            return parent.primaryKey().size() == key.columns().size();
        }
        return parent.hasKey(key.targetColumns());
    }

    /** The columns that a new key leads to, once it is sure that it may. */
    List<String> parentColumns(TableEdit.AddForeignKey key) throws SQLException {
        TableFacts parent = parent(key);
        String what =
                "Foreign key of " + edited.name() + " (" + String.join(", ", key.columns()) + ") to " + parent.name();
        List<String> columns = key.parentColumns().isEmpty() ? parent.primaryKey() : key.parentColumns();
        columns.stream()
                .filter(column -> parent.column(column).isEmpty())
                .findFirst()
                .ifPresent(column -> {
                    throw new SqliteChangeException(
                            what + ": there is no column " + parent.name() + "." + column + ".");
                });
        if (columns.size() != key.columns().size()) {
            throw new SqliteChangeException(
                    what + ": it must name as many columns as the key that it leads to: " + columns + ".");
        }
        if (!parent.hasKey(columns)) {
            throw new SqliteChangeException(what + ": " + String.join(", ", columns)
                    + " is neither its primary key nor unique. Add a primary key or unique constraint there first.");
        }
        return columns;
    }

    private TableFacts parent(TableEdit.AddForeignKey key) throws SQLException {
        if (Identifiers.same(key.parent(), edited.name())) {
            return edited;
        }
        SchemaObject parent = structure
                .table(key.parent())
                .orElseThrow(() -> new SqliteChangeException("Foreign key of " + edited.name() + " ("
                        + String.join(", ", key.columns()) + "): there is no table " + key.parent()
                        + ". Create it in a changeset before this one."));
        return TableFacts.read(connection, parent.name());
    }
}
