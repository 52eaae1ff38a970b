package io.github.schemata.migrate.jpa.inside;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.spi.MetadataImplementor;

/** Reads one table of Hibernate's model. */
final class TableReader {

    private final ColumnReader columnReader;
    private final CheckReader checks;
    private final KeyReader keys;
    private final Names names;
    private final EntityTables entities;

    /** A table, with what its record has no room for. */
    record Read(Table table, List<AllowedValues> allowed, List<String> quoted) {}

    TableReader(MetadataImplementor metadata, Names names, EntityTables entities) {
        this.columnReader = new ColumnReader(metadata);
        this.checks = new CheckReader(metadata);
        this.keys = new KeyReader(names);
        this.names = names;
        this.entities = entities;
    }

    Read read(org.hibernate.mapping.Table table) {
        List<Column> read = new ArrayList<>();
        List<ColumnDefinition> definitions = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        if (table.isQuoted()) {
            quoted.add(table.getName());
        }
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            ColumnDefinition definition = entities.contains(table)
                    ? ColumnDefinition.of(column.getSqlType())
                    // A generator's: Hibernate made the text itself.
                    : ColumnDefinition.of(null);
            read.add(columnReader.read(column, table, definition));
            definitions.add(definition);
            if (column.isQuoted()) {
                quoted.add(column.getName());
            }
        }
        CheckReader.Read found = checks.read(table, definitions);
        return new Read(table(table, read, definitions, found.stated()), found.allowed(), quoted);
    }

    private Table table(
            org.hibernate.mapping.Table table,
            List<Column> read,
            List<ColumnDefinition> definitions,
            List<CheckConstraint> stated) {
        List<Column> columns = keyFirst(read, table);
        return new Table(
                names.of(table),
                Table.Kind.ORDINARY,
                columns,
                keys.primaryKey(table),
                keys.foreignKeys(table, columns.stream().map(Column::name).toList()),
                keys.uniqueKeys(table, definitions),
                stated,
                keys.indexes(table),
                false,
                false,
                table.getComment(),
                null);
    }

    /** As everybody writes a table; Hibernate sorts by its own rules, which mean nothing to a reader. */
    private static List<Column> keyFirst(List<Column> columns, org.hibernate.mapping.Table table) {
        List<String> key =
                table.hasPrimaryKey() ? Names.of(table.getPrimaryKey().getColumns()) : List.of();
        List<Column> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparingInt(
                column -> key.contains(column.name()) ? key.indexOf(column.name()) : key.size()));
        return sorted;
    }
}
