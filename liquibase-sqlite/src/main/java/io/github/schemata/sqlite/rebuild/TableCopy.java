package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.edit.TableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The statements that copy a table into its new form. The new table is made under a scratch name, filled, and put in
 * the old one's place by its row in {@code sqlite_schema}, which is what ALTER TABLE … RENAME does, too; but nothing
 * else is rewritten by it, and the text becomes exactly what it should be.
 *
 * <p>Where foreign keys are enforced, DROP TABLE would delete the rows of the old table one by one, with all that
 * cascades from them. So the keys to it and of it are taken out of the texts before, and put back with the new one.
 *
 * @param droppedIndexes names of indexes that go with a dropped column
 * @param added names of columns that are new, so that no value is copied
 * @see <a href="https://www.sqlite.org/lang_altertable.html#otheralter">Making Other Kinds Of Table Schema Changes</a>
 */
record TableCopy(
        Structure structure,
        SchemaObject table,
        TableFacts before,
        TableFacts after,
        TableText text,
        Set<String> droppedIndexes,
        Set<String> added) {

    List<String> statements() {
        String scratch = InPlace.scratchName(structure);
        List<String> sql = new ArrayList<>();
        sql.add("PRAGMA writable_schema = ON");
        sql.add(InPlace.createScratch(text, scratch));
        sql.addAll(takeKeysOut());
        sql.add(insert(scratch));
        sql.addAll(moveSequence(scratch));
        sql.addAll(renameStatistics(table.name(), scratch));
        List<SchemaObject> indexes = indexes();
        for (SchemaObject index : indexes) {
            sql.add(Sql.indexOn(scratch, scratchIndex(scratch, indexes, index), index.text()));
        }
        sql.add("DROP TABLE " + Sql.main(table.name()));
        sql.addAll(putInPlace(scratch, indexes));
        sql.add("PRAGMA writable_schema = RESET");
        sql.addAll(renameStatistics(scratch, table.name()));
        structure.triggers(table.name()).forEach(trigger -> sql.add(Sql.inMain(trigger.text(), "TRIGGER")));
        sql.addAll(lastChange(scratch));
        return sql;
    }

    private List<SchemaObject> indexes() {
        return structure.indexes(table.name()).stream()
                .filter(index -> !droppedIndexes.contains(index.name()))
                .toList();
    }

    private static String scratchIndex(String scratch, List<SchemaObject> indexes, SchemaObject index) {
        return scratch + "_index_" + (indexes.indexOf(index) + 1);
    }

    private List<SchemaObject> children() {
        return structure.foreignKeys()
                ? structure.referencing(table.name()).stream()
                        .filter(child -> !Identifiers.same(child.name(), table.name()))
                        .toList()
                : List.of();
    }

    private List<String> takeKeysOut() {
        List<String> updates = new ArrayList<>();
        TableText own = TableText.of(table.text());
        if (structure.foreignKeys() && !own.parsed().foreignKeys().isEmpty()) {
            updates.add(Sql.putText(table.name(), own.withoutForeignKeys().sql()));
        }
        for (SchemaObject child : children()) {
            TableText without = TableText.of(child.text()).withoutForeignKeysTo(table.name());
            updates.add(Sql.putText(child.name(), without.sql()));
        }
        if (!updates.isEmpty()) {
            updates.add("PRAGMA writable_schema = RESET");
            updates.add("PRAGMA writable_schema = ON");
        }
        return updates;
    }

    /**
     * SELECT * into the same columns is what SQLite copies fastest, page for page
     * (sqlite.org/src/doc/trunk/src/insert.c, xferOptimization); the rowids of a table without a key it would number
     * anew, and of generated columns it would give too many.
     */
    private String insert(String scratch) {
        boolean keyKeepsRows = after.withoutRowid()
                || after.rowidAlias().isPresent() && after.rowidAlias().equals(before.rowidAlias());
        boolean sameColumns = added.isEmpty() && before.columnNames().equals(after.columnNames());
        if (keyKeepsRows && sameColumns && after.columns().stream().noneMatch(TableFacts.ColumnFacts::generated)) {
            return "INSERT OR ABORT INTO " + Sql.main(scratch) + " SELECT * FROM " + Sql.main(table.name());
        }
        List<String> columns = new ArrayList<>();
        if (after.rowidAlias().isEmpty()) {
            before.rowidNames().stream()
                    .filter(after.rowidNames()::contains)
                    .findFirst()
                    .ifPresent(columns::add);
        }
        after.columns().stream()
                .filter(column -> !column.generated() && !added.contains(Identifiers.fold(column.name())))
                .forEach(column -> columns.add(column.name()));
        String names = Sql.quoted(columns);
        return "INSERT OR ABORT INTO " + Sql.main(scratch) + "(" + names + ") SELECT " + names + " FROM "
                + Sql.main(table.name()) + " NOT INDEXED";
    }

    /** The rows of sqlite_sequence follow the table; the ids of rows long deleted are never given again. */
    private List<String> moveSequence(String scratch) {
        if (!autoIncrement(table.text()) || !autoIncrement(text.sql())) {
            return List.of();
        }
        return List.of(
                "DELETE FROM main.sqlite_sequence WHERE name = " + Sql.literal(scratch),
                "UPDATE main.sqlite_sequence SET name = " + Sql.literal(scratch) + " WHERE name = "
                        + Sql.literal(table.name()));
    }

    private static boolean autoIncrement(String create) {
        return CreateTableParser.parse(create).orElseThrow().autoIncrement();
    }

    /** What ANALYZE found stays true, except of indexes that go or are numbered anew. */
    private List<String> renameStatistics(String from, String to) {
        List<String> sql = new ArrayList<>();
        for (String statistics : List.of("sqlite_stat1", "sqlite_stat3", "sqlite_stat4")) {
            if (structure.table(statistics).isEmpty()) {
                continue;
            }
            String main = Sql.main(statistics);
            if (from.equals(table.name()) && !before.keysOfText().equals(after.keysOfText())) {
                sql.add("DELETE FROM " + main + " WHERE tbl = " + Sql.literal(from)
                        + " AND idx LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\'");
            }
            if (from.equals(table.name())) {
                droppedIndexes.forEach(index -> sql.add("DELETE FROM " + main + " WHERE tbl = " + Sql.literal(from)
                        + " AND idx = " + Sql.literal(index)));
            }
            sql.add("UPDATE " + main + " SET tbl = " + Sql.literal(to) + " WHERE tbl = " + Sql.literal(from));
        }
        return sql;
    }

    private List<String> putInPlace(String scratch, List<SchemaObject> indexes) {
        String name = Sql.literal(table.name());
        List<String> updates = new ArrayList<>();
        for (SchemaObject index : indexes) {
            updates.add("UPDATE main.sqlite_schema SET name = " + Sql.literal(index.name()) + ", tbl_name = " + name
                    + ", sql = " + Sql.literal(index.text()) + " WHERE type = 'index' AND name = "
                    + Sql.literal(scratchIndex(scratch, indexes, index)));
        }
        updates.add("UPDATE main.sqlite_schema SET name = CASE type WHEN 'table' THEN " + name
                + " ELSE 'sqlite_autoindex_' || " + name + " || substr(name, "
                + ("sqlite_autoindex_".length() + scratch.length() + 1) + ") END, tbl_name = " + name
                + ", sql = CASE type WHEN 'table' THEN " + Sql.literal(text.sql()) + " END WHERE tbl_name = "
                + Sql.literal(scratch));
        if (autoIncrement(text.sql())) {
            updates.add("UPDATE main.sqlite_sequence SET name = " + name + " WHERE name = " + Sql.literal(scratch));
        }
        children().forEach(child -> updates.add(Sql.putText(child.name(), child.text())));
        return updates;
    }

    /**
     * A last statement that SQLite itself knows as a change of the structure: only then does a ROLLBACK make this
     * connection forget the texts that it has read since.
     */
    private List<String> lastChange(String scratch) {
        String view = Sql.main(scratch);
        return List.of("CREATE VIEW " + view + " AS SELECT 1", "DROP VIEW " + view);
    }
}
