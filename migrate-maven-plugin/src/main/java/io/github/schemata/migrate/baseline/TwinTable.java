package io.github.schemata.migrate.baseline;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.draft.DraftChangeset;
import io.github.schemata.schema.CheckConstraint;
import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.UniqueKey;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.schema.dialect.sqlite.ddl.Token;
import io.github.schemata.schema.dialect.sqlite.ddl.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table in stock Liquibase changes, for every database but SQLite; its foreign keys are a changeset of their own. */
final class TwinTable {

    private final Table table;
    private final String name;
    private final TwinTypes types;
    private final TwinNames names;
    private final TwinKeys keys;
    private final ServerSql sql;
    private final List<String> notes = new ArrayList<>();
    private String keyName = "";

    TwinTable(Table table, TwinTypes types, TwinNames names, TwinKeys keys) {
        this.table = table;
        this.name = names.table(table.name().name());
        this.types = types;
        this.names = names;
        this.keys = keys;
        this.sql = new ServerSql(name);
    }

    DraftChangeset changeset() {
        List<DraftChange> changes = new ArrayList<>();
        DraftChange createTable = createTable();
        List<DraftChange> uniques = uniqueKeys();
        checks();
        List<DraftChange> indexes = indexes();
        changes.add(createTable);
        changes.addAll(sql.changes());
        changes.addAll(primaryKey());
        changes.addAll(uniques);
        changes.addAll(indexes);
        return new DraftChangeset(
                comment(), "!sqlite", changes, List.of(new DraftChange("dropTable", Map.of("tableName", name))));
    }

    /** What of the table only SQLite understands. */
    List<String> notes() {
        return notes;
    }

    private String comment() {
        String comment = "Table " + table.name() + " for other databases";
        if (!name.equals(table.name().name())) {
            comment += ", named " + name + " there";
        }
        for (Column column : table.columns()) {
            String there = names.column(table.name().name(), column.name());
            if (!there.equals(column.name())) {
                comment += "; column '" + column.name() + "' is " + there;
            }
        }
        return notes.isEmpty() ? comment : comment + "; not there: " + String.join("; ", notes);
    }

    private DraftChange createTable() {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.generated() == null || !isComputed(column, column.generated())) {
                columns.add(Map.of("column", column(column)));
            }
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("tableName", name);
        attributes.put("columns", columns);
        return new DraftChange("createTable", attributes);
    }

    /** A computed column is added behind the others: only SQL can say it. */
    private boolean isComputed(Column column, Column.Generated generated) {
        Optional<PortableExpression.UnaryQuoted> expression =
                PortableExpression.number(generated.expression(), table, types, names);
        TwinType type = type(column);
        boolean same = expression.isPresent() && type.isNumber();
        if (same) {
            sql.addComputed(
                    names.column(table.name().name(), column.name()), type, expression.get(), column.nullable());
        } else {
            notes.add("the computation of " + column.name() + ", which is a plain column");
        }
        return same;
    }

    private Map<String, Object> column(Column column) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", names.column(table.name().name(), column.name()));
        attributes.put("type", type(column).text());
        if (column.type() instanceof SqlType.Timestamp timestamp && timestamp.zoned()) {
            notes.add("the time zone of " + column.name());
        }
        if (column.identity() != Column.Identity.NONE && !keys.refers(table, column.name())) {
            attributes.put("autoIncrement", true);
        }
        if (column.generated() == null && column.defaultText() != null) {
            defaultOf(column, column.defaultText(), attributes);
        }
        Map<String, Object> constraints = constraints(column);
        if (!constraints.isEmpty()) {
            attributes.put("constraints", constraints);
        }
        return attributes;
    }

    private void defaultOf(Column column, String text, Map<String, Object> attributes) {
        if (TwinDefault.isNull(text)) {
            return;
        }
        TwinType type = type(column);
        Optional<String> bytes = TwinDefault.bytes(text);
        if (bytes.isPresent() && (type.name().equals("longblob") || type.name().equals("varbinary"))) {
            sql.setBytes(names.column(table.name().name(), column.name()), bytes.get());
            return;
        }
        TwinDefault.of(type, text)
                .ifPresentOrElse(
                        attribute -> attributes.put(attribute.name(), attribute.value()),
                        () -> notes.add("the default of " + column.name()));
    }

    private Map<String, Object> constraints(Column column) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        PrimaryKey key = table.primaryKey();
        if (key != null && inline(key) && contains(key.columns(), column.name())) {
            constraints.put("primaryKey", true);
            constraints.put("primaryKeyName", primaryKeyName());
        } else if (!column.nullable()) {
            constraints.put("nullable", false);
        }
        return constraints;
    }

    private String primaryKeyName() {
        PrimaryKey key = table.primaryKey();
        if (keyName.isEmpty()) {
            keyName = names.own(
                    key != null && key.name() != null
                            ? key.name()
                            : "pk_" + table.name().name());
        }
        return keyName;
    }

    /** Whether its columns stand in the table in the order of the key: createTable knows no other. */
    private boolean inline(PrimaryKey key) {
        List<String> declared = table.columns().stream()
                .map(Column::name)
                .filter(column -> contains(key.columns(), column))
                .toList();
        return Identifiers.fold(declared.toString())
                .equals(Identifiers.fold(key.columns().toString()));
    }

    private List<DraftChange> primaryKey() {
        PrimaryKey key = table.primaryKey();
        return key == null || inline(key)
                ? List.of()
                : List.of(named("addPrimaryKey", primaryKeyName(), key.columns()));
    }

    private List<DraftChange> uniqueKeys() {
        List<DraftChange> changes = new ArrayList<>();
        for (UniqueKey key : table.uniqueKeys()) {
            String wanted = key.name() != null
                    ? key.name()
                    : "uq_" + table.name().name() + "_" + String.join("_", key.columns());
            changes.add(named("addUniqueConstraint", names.own(wanted), key.columns()));
        }
        return changes;
    }

    private DraftChange named(String type, String constraint, List<String> columns) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("constraintName", constraint);
        attributes.put("tableName", name);
        attributes.put(
                "columnNames", String.join(", ", names.columns(table.name().name(), columns)));
        return new DraftChange(type, attributes);
    }

    private void checks() {
        int number = 0;
        for (CheckConstraint check : table.checks()) {
            number++;
            String wanted =
                    check.name() != null ? check.name() : "ck_" + table.name().name() + "_" + number;
            Optional<PortableExpression.UnaryQuoted> expression =
                    PortableExpression.condition(check.expression(), table, types, names);
            if (expression.isPresent()) {
                boolean followed = asksForFollowing(check);
                sql.addCheck(names.own(wanted), expression.get(), !followed);
                if (followed) {
                    notes.add("on MariaDB CHECK (" + check.expression().strip().replaceAll("\\s+", " ") + ")");
                }
            } else {
                notes.add("CHECK (" + check.expression().strip().replaceAll("\\s+", " ") + ")");
            }
        }
    }

    /** MariaDB lets no check ask for a column that a foreign key sets. */
    private boolean asksForFollowing(CheckConstraint check) {
        List<String> asked =
                Tokenizer.tokens(check.expression()).stream().map(Token::value).toList();
        return table.foreignKeys().stream()
                .filter(key -> key.onDelete() == ReferentialAction.SET_NULL
                        || key.onUpdate() == ReferentialAction.SET_NULL
                        || key.onUpdate() == ReferentialAction.CASCADE)
                .flatMap(key -> key.columns().stream())
                .anyMatch(column -> contains(asked, column));
    }

    private List<DraftChange> indexes() {
        List<DraftChange> changes = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (index.origin() != Index.Origin.CREATED) {
                continue;
            }
            if (TwinIndex.isPlain(index) && fits(index)) {
                changes.add(createIndex(index));
            } else {
                notes.add("index " + index.name());
            }
        }
        return changes;
    }

    /** SQLite takes a column twice, MariaDB does not; a text has an end in a key. */
    private boolean fits(Index index) {
        long different = index.parts().stream()
                .map(part -> Identifiers.fold(String.valueOf(part.column())))
                .distinct()
                .count();
        return different == index.parts().size()
                && index.parts().stream()
                        .map(part -> table.column(String.valueOf(part.column())))
                        .allMatch(column ->
                                column.isPresent() && !type(column.get()).name().equals("clob"))
                && index.parts().stream()
                                .flatMap(part -> table.column(String.valueOf(part.column())).stream())
                                .mapToInt(column -> type(column).bytes())
                                .sum()
                        <= TwinTypes.LONGEST_KEY;
    }

    private DraftChange createIndex(Index index) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("indexName", names.own(index.name()));
        attributes.put("tableName", name);
        if (index.unique()) {
            attributes.put("unique", true);
        }
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("name", names.column(table.name().name(), String.valueOf(part.column())));
            if (part.descending()) {
                column.put("descending", true);
            }
            columns.add(Map.of("column", column));
        }
        attributes.put("columns", columns);
        return new DraftChange("createIndex", attributes);
    }

    private TwinType type(Column column) {
        return types.of(table.name().name(), column.name());
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(one -> Identifiers.same(one, name));
    }
}
