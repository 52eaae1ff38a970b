package io.github.schemata.sqlite.rebuild;

import io.github.schemata.schema.dialect.sqlite.ddl.ColumnDefinition;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTable;
import io.github.schemata.schema.dialect.sqlite.ddl.CreateTableParser;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What uses a column. SQLite itself finds it: the column is renamed on a mirror, and whatever reads otherwise
 * afterwards uses it.
 *
 * @param views those that name it, and those whose columns it is one of ({@code SELECT *}), also through other views
 * @param triggers of any table
 * @param indexes those made by CREATE INDEX; by a column, an expression or their WHERE
 * @param generatedColumns other columns of the table that are computed from it
 * @param tables other tables: their foreign keys lead to it
 */
public record ColumnUses(
        List<String> views,
        List<String> triggers,
        List<String> indexes,
        List<String> generatedColumns,
        List<String> tables) {

    private static final Set<String> ROWID_NAMES = Set.of("rowid", "oid", "_rowid_");

    public ColumnUses {
        views = List.copyOf(views);
        triggers = List.copyOf(triggers);
        indexes = List.copyOf(indexes);
        generatedColumns = List.copyOf(generatedColumns);
        tables = List.copyOf(tables);
    }

    /** Finds them; the mirror is afterwards as before. */
    public static ColumnUses of(Mirror mirror, String table, String column) throws SQLException {
        Structure before = Structure.read(mirror.connection());
        if (ROWID_NAMES.contains(Identifiers.fold(column))) {
            return naming(before, table, column);
        }
        Map<String, List<String>> columnsBefore = viewColumns(mirror, before);
        mirror.execute("SAVEPOINT column_uses");
        try {
            mirror.execute("PRAGMA writable_schema = ON");
            mirror.execute("ALTER TABLE " + Sql.main(table) + " RENAME COLUMN " + Identifiers.quote(column) + " TO "
                    + Identifiers.quote(unusedName(before)));
            return compare(before, Structure.read(mirror.connection()), table, column, columnsBefore, mirror);
        } finally {
            mirror.execute("ROLLBACK TO column_uses");
            mirror.execute("RELEASE column_uses");
            mirror.execute("PRAGMA writable_schema = RESET");
        }
    }

    /** SQLite renames no column that is called as the rowid is: then whatever has the word in it may use it. */
    private static ColumnUses naming(Structure structure, String table, String column) {
        return new ColumnUses(
                naming("view", structure.objects(), column),
                naming("trigger", structure.objects(), column),
                naming("index", structure.indexes(table), column),
                List.of(),
                List.of());
    }

    private static List<String> naming(String type, List<SchemaObject> objects, String column) {
        return objects.stream()
                .filter(object -> object.is(type) && object.sql() != null)
                .filter(object -> Tokenizer.tokens(object.text()).stream()
                        .anyMatch(token -> Identifiers.same(token.value(), column)))
                .map(SchemaObject::name)
                .toList();
    }

    static Map<String, List<String>> viewColumns(Mirror mirror, Structure structure) {
        Map<String, List<String>> columns = new HashMap<>();
        structure.views().forEach(view -> columns.put(view.name(), mirror.columns(view.name())));
        return columns;
    }

    private static ColumnUses compare(
            Structure before,
            Structure after,
            String table,
            String column,
            Map<String, List<String>> columnsBefore,
            Mirror mirror) {
        List<String> views = new ArrayList<>();
        List<String> triggers = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        List<String> tables = new ArrayList<>();
        List<String> generated = new ArrayList<>();
        for (int i = 0; i < before.objects().size(); i++) {
            SchemaObject one = before.objects().get(i);
            boolean changed = !Objects.equals(one.sql(), after.objects().get(i).sql());
            switch (one.type()) {
                case "view" ->
                    addIf(changed || !mirror.columns(one.name()).equals(columnsBefore.get(one.name())), one, views);
                case "trigger" -> addIf(changed, one, triggers);
                case "index" -> addIf(changed, one, indexes);
                default -> {
                    if (Identifiers.same(one.name(), table)) {
                        generated.addAll(
                                generated(one.text(), after.objects().get(i).text(), column));
                    } else {
                        addIf(changed, one, tables);
                    }
                }
            }
        }
        return new ColumnUses(views, triggers, indexes, generated, tables);
    }

    private static void addIf(boolean uses, SchemaObject object, List<String> names) {
        if (uses) {
            names.add(object.name());
        }
    }

    private static List<String> generated(String before, String after, String column) {
        List<ColumnDefinition> old =
                CreateTableParser.parse(before).map(CreateTable::columns).orElse(List.of());
        List<ColumnDefinition> renamed =
                CreateTableParser.parse(after).map(CreateTable::columns).orElse(List.of());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(old.size(), renamed.size()); i++) {
            ColumnDefinition one = old.get(i);
            boolean changed = !Objects.equals(one.generated(), renamed.get(i).generated());
            if (changed && !Identifiers.same(one.name(), column)) {
                names.add(one.name());
            }
        }
        return names;
    }

    /** A name that stands nowhere in the structure. */
    private static String unusedName(Structure structure) {
        StringBuilder name = new StringBuilder("renamed_to_see_who_uses_it");
        while (structure.objects().stream()
                .anyMatch(object ->
                        object.sql() != null && Identifiers.fold(object.sql()).contains(name))) {
            name.append('_');
        }
        return name.toString();
    }
}
