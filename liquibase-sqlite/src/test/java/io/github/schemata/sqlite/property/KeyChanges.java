package io.github.schemata.sqlite.property;

import static io.github.schemata.sqlite.property.Step.map;

import io.github.schemata.schema.dialect.sqlite.ddl.CheckDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.KeyDefinition;
import io.github.schemata.sqlite.property.Step.Reach;
import java.util.ArrayList;
import java.util.List;

/** Changes of keys and checks. */
final class KeyChanges extends Changes {

    KeyChanges(Dice dice, Seen seen) {
        super(dice, seen);
    }

    Step addForeignKey() {
        Seen.Table table = table();
        Seen.Table parent = dice.oneIn(4) ? table : table();
        List<String> target = parent.key();
        if (!parent.text().uniqueKeys().isEmpty() && dice.oneIn(3)) {
            target = dice.of(parent.text().uniqueKeys()).columns();
        }
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < Math.max(1, target.size()); i++) {
            columns.add(dice.of(table.names()));
        }
        return step(
                "addForeignKeyConstraint",
                table,
                map(
                        "baseTableName",
                        table.name(),
                        "baseColumnNames",
                        list(columns),
                        "referencedTableName",
                        name(parent.name()),
                        "referencedColumnNames",
                        list(target.isEmpty() ? List.of("nothing") : target),
                        "constraintName",
                        constraint(),
                        "onDelete",
                        dice.any(null, "CASCADE", "SET NULL"),
                        "onUpdate",
                        dice.any(null, "CASCADE"),
                        "deferrable",
                        dice.oneIn(4),
                        "initiallyDeferred",
                        dice.oneIn(4)),
                List.of(),
                true);
    }

    Step dropForeignKey() {
        Seen.Table table = table();
        List<ForeignKeyDefinition> keys = table.text().foreignKeys();
        String name = keys.isEmpty() ? "nothing" : dice.of(keys).name();
        name = name == null
                ? dice.oneIn(2)
                        ? "fk_" + table.name()
                        : String.join(", ", dice.of(keys).columns())
                : name;
        return step(
                "dropForeignKeyConstraint",
                table,
                map("baseTableName", table.name(), "constraintName", name),
                List.of(),
                false);
    }

    Step dropAllForeignKeys() {
        Seen.Table table = table();
        return step("dropAllForeignKeyConstraints", table, map("baseTableName", table.name()), List.of(), false);
    }

    Step addUnique() {
        Seen.Table table = table();
        List<String> columns = some(table);
        return step(
                "addUniqueConstraint",
                table,
                map(
                        "tableName",
                        table.name(),
                        "columnNames",
                        list(columns),
                        "constraintName",
                        dice.any(null, constraint())),
                List.of(),
                true);
    }

    Step dropUnique() {
        Seen.Table table = table();
        List<KeyDefinition> keys = table.text().uniqueKeys();
        if (keys.isEmpty()) {
            return null;
        }
        KeyDefinition key = dice.of(keys);
        return step(
                "dropUniqueConstraint",
                table,
                map(
                        "tableName",
                        table.name(),
                        "constraintName",
                        key.name() == null ? "none" : key.name(),
                        "uniqueColumns",
                        list(key.columns())),
                List.of(),
                false);
    }

    Step addPrimaryKey() {
        Seen.Table table = table();
        return new Step(
                "addPrimaryKey",
                map(
                        "tableName",
                        table.name(),
                        "columnNames",
                        list(some(table)),
                        "constraintName",
                        dice.any(null, constraint())),
                List.of(table.name()),
                List.of(),
                Reach.KEY,
                false);
    }

    Step dropPrimaryKey() {
        Seen.Table table = table();
        return new Step(
                "dropPrimaryKey", map("tableName", table.name()), List.of(table.name()), List.of(), Reach.KEY, false);
    }

    Step addAutoIncrement() {
        Seen.Table table = table();
        String column =
                table.key().isEmpty() ? dice.of(table.names()) : table.key().get(0);
        return new Step(
                "addAutoIncrement",
                map("tableName", table.name(), "columnName", column, "columnDataType", dice.any("INTEGER", "bigint")),
                List.of(table.name()),
                ColumnChanges.computed(table, column),
                Reach.KEY,
                false);
    }

    Step addCheck() {
        Seen.Table table = table();
        String column = Identifiers.quote(dice.of(table.names()));
        String check = dice.any(
                column + " IS NULL OR length(" + column + ") < 100",
                column + " <> 'x)' -- so",
                column + " IS NOT NULL");
        return step(
                "sqliteAddCheck",
                table,
                map("tableName", table.name(), "constraintName", constraint(), "expression", check),
                List.of(),
                true);
    }

    Step dropCheck() {
        Seen.Table table = table();
        List<CheckDefinition> named =
                table.text().checks().stream().filter(one -> one.name() != null).toList();
        String name = named.isEmpty() ? "nothing" : dice.of(named).name();
        return step("sqliteDropCheck", table, map("tableName", table.name(), "constraintName", name), List.of(), false);
    }

    Step addLookupTable() {
        Seen.Table table = table();
        String name = dice.name(seen.names());
        return new Step(
                "addLookupTable",
                map(
                        "existingTableName",
                        table.name(),
                        "existingColumnName",
                        dice.of(table.names()),
                        "newTableName",
                        name,
                        "newColumnName",
                        "value",
                        "newColumnDataType",
                        dice.any("varchar(20)", "int"),
                        "constraintName",
                        constraint()),
                List.of(table.name(), name),
                List.of(),
                Reach.TABLE,
                false);
    }
}
