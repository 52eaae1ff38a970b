package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.Table.Kind;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.IndexRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ObjectRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.TableRow;
import io.github.schemata.schema.dialect.sqlite.ddl.AllowedValuesReader;
import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes tables of catalog rows and, for what these do not tell, of the CREATE statements. */
final class TableAssembler {

    private final Map<String, TableRow> sorts;
    private final Map<String, List<ColumnRow>> columns;
    private final Map<String, List<ForeignKeyRow>> foreignKeys;
    private final Map<String, List<IndexRow>> indexes;
    private final ColumnAssembler columnAssembler = new ColumnAssembler();
    private final ForeignKeyAssembler foreignKeyAssembler;
    private final IndexAssembler indexAssembler;

    TableAssembler(
            Map<String, TableRow> sorts,
            Map<String, List<ColumnRow>> columns,
            Map<String, List<ForeignKeyRow>> foreignKeys,
            Map<String, List<IndexRow>> indexes,
            Map<String, String> indexStatements) {
        this.sorts = sorts;
        this.columns = columns;
        this.foreignKeys = foreignKeys;
        this.indexes = indexes;
        this.foreignKeyAssembler = new ForeignKeyAssembler(columns);
        this.indexAssembler = new IndexAssembler(indexStatements);
    }

    Table table(ObjectRow row) {
        Kind kind = kind(row);
        TableRow sort = sorts.getOrDefault(row.name(), new TableRow(row.name(), "table", false, false));
        List<ColumnRow> shown = columns.getOrDefault(row.name(), List.of()).stream()
                .filter(column -> !column.isHidden())
                .toList();
        List<Index> tableIndexes = indexAssembler.indexes(indexes.getOrDefault(row.name(), List.of()));
        Optional<CreateTable> statement =
                row.sql() == null || kind == Kind.VIRTUAL ? Optional.empty() : CreateTableParser.parse(row.sql());
        return new Table(
                TableName.of(row.name()),
                kind,
                columns(shown, statement, tableIndexes, sort),
                primaryKey(shown, statement),
                foreignKeyAssembler.foreignKeys(foreignKeys.getOrDefault(row.name(), List.of()), statement),
                uniqueKeys(shown, statement, tableIndexes),
                checks(shown, statement),
                tableIndexes,
                sort.strict(),
                sort.withoutRowId(),
                null,
                row.sql());
    }

    private Kind kind(ObjectRow row) {
        return switch (sorts.containsKey(row.name()) ? sorts.get(row.name()).type() : "table") {
            case "virtual" -> Kind.VIRTUAL;
            case "shadow" -> Kind.SHADOW;
            default -> Kind.ORDINARY;
        };
    }

    private List<Column> columns(
            List<ColumnRow> rows, Optional<CreateTable> statement, List<Index> tableIndexes, TableRow sort) {
        Identity identity = identity(rows, statement, tableIndexes, sort);
        Map<String, ColumnDefinition> definitions = new HashMap<>();
        statement.ifPresent(create ->
                create.columns().forEach(column -> definitions.put(Identifiers.fold(column.name()), column)));
        return rows.stream()
                .map(row -> columnAssembler.column(
                        row,
                        definitions.get(Identifiers.fold(row.name())),
                        row.keyPosition() > 0 ? identity : Identity.NONE,
                        sort.withoutRowId() || sort.strict()))
                .toList();
    }

    /**
     * Who numbers the rows. A key is the rowid when it is one column declared as INTEGER and SQLite had to make no index
     * for it: it makes one for {@code INTEGER PRIMARY KEY DESC} (sqlite.org/lang_createtable.html, "ROWIDs and the
     * INTEGER PRIMARY KEY") and WITHOUT ROWID.
     */
    private static Identity identity(
            List<ColumnRow> rows, Optional<CreateTable> statement, List<Index> tableIndexes, TableRow sort) {
        List<ColumnRow> key = rows.stream().filter(row -> row.keyPosition() > 0).toList();
        boolean ofRowId = key.size() == 1
                && key.get(0).type().equalsIgnoreCase("INTEGER")
                && !sort.withoutRowId()
                && !sort.type().equals("virtual")
                && tableIndexes.stream().noneMatch(index -> index.origin() == Index.Origin.PRIMARY_KEY);
        if (!ofRowId) {
            return Identity.NONE;
        }
        return statement.map(CreateTable::autoIncrement).orElse(false) ? Identity.AUTOINCREMENT : Identity.ROWID;
    }

    private static @Nullable PrimaryKey primaryKey(List<ColumnRow> rows, Optional<CreateTable> statement) {
        List<String> key = rows.stream()
                .filter(row -> row.keyPosition() > 0)
                .sorted(Comparator.comparingInt(ColumnRow::keyPosition))
                .map(ColumnRow::name)
                .toList();
        String name = statement
                .map(CreateTable::primaryKey)
                .map(definition -> definition.name())
                .orElse(null);
        return key.isEmpty() ? null : new PrimaryKey(name, key);
    }

    /** The statement has the names and the order; the indexes, which have neither, tell where it cannot be read. */
    private static List<UniqueKey> uniqueKeys(
            List<ColumnRow> rows, Optional<CreateTable> statement, List<Index> tableIndexes) {
        if (statement.isPresent()) {
            return statement.get().uniqueKeys().stream()
                    .map(key -> new UniqueKey(key.name(), spelled(key.columns(), rows)))
                    .distinct()
                    .toList();
        }
        return tableIndexes.stream()
                .filter(index -> index.origin() == Index.Origin.UNIQUE_KEY)
                .map(index -> new UniqueKey(null, IndexAssembler.columns(index)))
                .toList();
    }

    private static List<CheckConstraint> checks(List<ColumnRow> rows, Optional<CreateTable> statement) {
        List<String> names = rows.stream().map(ColumnRow::name).toList();
        return statement.map(CreateTable::checks).orElse(List.of()).stream()
                .map(check -> new CheckConstraint(
                        check.name(), check.expression(), AllowedValuesReader.read(check.expression(), names)))
                .toList();
    }

    /** The names as the table spells them. */
    private static List<String> spelled(List<String> names, List<ColumnRow> rows) {
        return names.stream()
                .map(name -> rows.stream()
                        .map(ColumnRow::name)
                        .filter(column -> Identifiers.same(column, name))
                        .findFirst()
                        .orElse(name))
                .toList();
    }
}
