package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ColumnRow;
import io.github.schemata.schema.dialect.sqlite.CatalogRow.ForeignKeyRow;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.ForeignKeyDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes foreign keys of their columns; names and deferral come from the CREATE statement. */
final class ForeignKeyAssembler {

    private final Map<String, List<ColumnRow>> columns = new HashMap<>();

    /** @param columns the columns of every table, by name: the keys may name a table in another case */
    ForeignKeyAssembler(Map<String, List<ColumnRow>> columns) {
        columns.forEach((table, rows) -> this.columns.put(Identifiers.fold(table), rows));
    }

    /** The keys of one table, in declared order. */
    List<ForeignKey> foreignKeys(List<ForeignKeyRow> rows, Optional<CreateTable> statement) {
        Map<Integer, List<ForeignKeyRow>> byId = new LinkedHashMap<>();
        rows.forEach(
                row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        List<ForeignKeyDefinition> written =
                statement.map(CreateTable::foreignKeys).orElse(List.of());
        List<ForeignKey> keys = new ArrayList<>();
        for (List<ForeignKeyRow> key : byId.values()) {
            boolean alike = written.size() == byId.size();
            keys.add(foreignKey(key, alike ? written.get(keys.size()) : null));
        }
        return keys;
    }

    private ForeignKey foreignKey(List<ForeignKeyRow> rows, @Nullable ForeignKeyDefinition written) {
        ForeignKeyRow first = rows.get(0);
        return new ForeignKey(
                written == null ? null : written.name(),
                rows.stream().map(ForeignKeyRow::column).toList(),
                TableName.of(first.target()),
                targetColumns(rows),
                action(first.onDelete()),
                action(first.onUpdate()),
                written != null && written.deferrable(),
                written != null && written.initiallyDeferred());
    }

    private List<String> targetColumns(List<ForeignKeyRow> rows) {
        List<ColumnRow> target =
                columns.getOrDefault(Identifiers.fold(rows.get(0).target()), List.of());
        List<String> named = rows.stream()
                .map(ForeignKeyRow::targetColumn)
                .filter(Objects::nonNull)
                .map(name -> spelled(name, target))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> key = target.stream()
                .filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparingInt(ColumnRow::keyPosition))
                .map(ColumnRow::name)
                .toList();
        return key.size() == rows.size() ? key : List.of();
    }

    private static String spelled(String name, List<ColumnRow> target) {
        return target.stream()
                .map(ColumnRow::name)
                .filter(column -> Identifiers.same(column, name))
                .findFirst()
                .orElse(name);
    }

    private static ReferentialAction action(String text) {
        return switch (text) {
            case "RESTRICT" -> ReferentialAction.RESTRICT;
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
