package io.github.schemata.migrate.diff;

import static io.github.schemata.migrate.diff.SchemaComparison.same;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Index;
import io.github.schemata.schema.PrimaryKey;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares two tables of one name. Where their CREATE statements say the same, only the case of names is left to differ;
 * where these differ and no fact does, the statement itself is the difference (ON CONFLICT, DESC in a key).
 */
final class TableComparison {

    private final Table wanted;
    private final Table found;
    private final Differences differences;
    private final String object;

    TableComparison(Table wanted, Table found, Differences differences) {
        this.wanted = wanted;
        this.found = found;
        this.differences = differences;
        this.object = "table " + wanted.name();
    }

    void run() {
        Differences own = new Differences();
        own.fact(object, "name", wanted.name().toString(), found.name().toString());
        own.fact(object, "kind", wanted.kind(), found.kind());
        boolean sameStatement = wanted.sql() != null && Statement.same(wanted.sql(), found.sql());
        if (wanted.kind() == Table.Kind.ORDINARY && found.kind() == Table.Kind.ORDINARY) {
            facts(own, sameStatement);
        }
        if (own.isEmpty() && !sameStatement && !Statement.sameParts(wanted.sql(), found.sql())) {
            own.sql(object, "statement", wanted.sql(), found.sql());
        }
        indexes(own);
        differences.addAll(own);
    }

    private void facts(Differences own, boolean sameStatement) {
        if (sameStatement) {
            columnNames(own);
        } else {
            own.fact(object, "STRICT", wanted.strict(), found.strict());
            own.fact(object, "WITHOUT ROWID", wanted.withoutRowId(), found.withoutRowId());
            own.fact(object, "comment", wanted.comment(), found.comment());
            columns(own);
            primaryKey(own);
        }
        new ConstraintComparison(wanted, found, own).run(sameStatement);
    }

    private void columnNames(Differences own) {
        for (Column column : wanted.columns()) {
            found.column(column.name()).ifPresent(other -> own.fact(of(column), "name", column.name(), other.name()));
        }
    }

    private void columns(Differences own) {
        own.pairs(
                this::of,
                wanted.columns(),
                found.columns(),
                List.of((one, other) -> same(one.name(), other.name())),
                (one, other) -> column(own, one, other));
        own.fact(object, "column order", common(wanted, found), common(found, wanted));
    }

    private void column(Differences own, Column one, Column other) {
        String column = of(one);
        own.fact(column, "name", one.name(), other.name());
        own.sql(column, "type", one.type().declared(), other.type().declared());
        own.sql(column, "default", one.defaultText(), other.defaultText());
        own.sql(column, "collation", one.collation(), other.collation());
        own.sql(column, "generated", text(one.generated()), text(other.generated()));
        own.fact(column, "comment", one.comment(), other.comment());
        boolean inKey = keyed(one) || keyed(other);
        if (!inKey || sameNumbering(one, other)) {
            own.fact(column, "identity", one.identity(), other.identity());
            if (one.identity() == other.identity()) {
                own.fact(column, "NOT NULL", !one.nullable(), !other.nullable());
            }
        }
    }

    /** Whether what makes a key the rowid, and so never NULL, is the same; else that is the difference. */
    private boolean sameNumbering(Column one, Column other) {
        return Statement.same(one.type().declared(), other.type().declared())
                && wanted.strict() == found.strict()
                && wanted.withoutRowId() == found.withoutRowId()
                && key(wanted).equals(key(found));
    }

    private void primaryKey(Differences own) {
        own.fact(object, "primary key", key(wanted), key(found));
        if (wanted.primaryKey() != null && found.primaryKey() != null) {
            own.fact(
                    object,
                    "name of the primary key",
                    wanted.primaryKey().name(),
                    found.primaryKey().name());
        }
    }

    private void indexes(Differences own) {
        own.pairs(
                index -> "index " + index.name(),
                created(wanted),
                created(found),
                List.of((one, other) -> same(one.name(), other.name())),
                (one, other) -> index(own, one, other));
    }

    private static void index(Differences own, Index one, Index other) {
        String index = "index " + one.name();
        own.fact(index, "name", one.name(), other.name());
        if (one.sql() != null && Statement.same(one.sql(), other.sql())) {
            return;
        }
        Differences facts = new Differences();
        facts.fact(index, "uniqueness", one.unique(), other.unique());
        parts(facts, index, one, other);
        facts.sql(index, "condition", one.where(), other.where());
        if (facts.isEmpty()) {
            facts.sql(index, "statement", one.sql(), other.sql());
        }
        own.addAll(facts);
    }

    private static void parts(Differences facts, String index, Index one, Index other) {
        String wanted = parts(one);
        String found = parts(other);
        if (!Statement.same(wanted, found)) {
            facts.fact(index, "columns", wanted, found);
        }
    }

    private static String parts(Index index) {
        return String.join(
                ", ", index.parts().stream().map(TableComparison::part).toList());
    }

    private static String part(Index.Part part) {
        return (part.column() == null ? part.expression() : Identifiers.quote(part.column()))
                + (part.collation() == null ? "" : " COLLATE " + part.collation())
                + (part.descending() ? " DESC" : "");
    }

    private static List<Index> created(Table table) {
        return table.indexes().stream()
                .filter(index -> index.origin() == Index.Origin.CREATED)
                .toList();
    }

    /** The columns that both have, in the order of the first. */
    private static String common(Table table, Table other) {
        return String.join(
                ", ",
                table.columns().stream()
                        .map(column -> Identifiers.fold(column.name()))
                        .filter(name -> other.column(name).isPresent())
                        .toList());
    }

    private boolean keyed(Column column) {
        return key(wanted).contains(Identifiers.fold(column.name()))
                || key(found).contains(Identifiers.fold(column.name()));
    }

    private static List<String> key(Table table) {
        return Optional.ofNullable(table.primaryKey()).map(PrimaryKey::columns).orElse(List.of()).stream()
                .map(Identifiers::fold)
                .toList();
    }

    private static @Nullable String text(Column.@Nullable Generated generated) {
        return generated == null
                ? null
                : "(" + generated.expression() + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
    }

    private String of(Column column) {
        return "column " + wanted.name() + "." + column.name();
    }
}
