package io.github.schemata.sqlite.snapshot;

import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.structure.core.Column;
import liquibase.structure.core.Column.AutoIncrementInformation;
import liquibase.structure.core.DataType;
import liquibase.structure.core.Relation;
import liquibase.structure.core.Table;
import liquibase.structure.core.View;
import org.jspecify.annotations.Nullable;

/** Describes columns: the type exactly as declared, and what Liquibase has no word for as attributes. */
public final class SqliteColumns extends SqliteSnapshotGenerator<Column> {

    public SqliteColumns() {
        super(Column.class, List.of(Table.class, View.class));
    }

    @Override
    @Nullable
    Column find(Column example, Facts facts, DatabaseSnapshot snapshot) {
        boolean partOfIndex =
                Boolean.TRUE.equals(example.getComputed()) || Boolean.TRUE.equals(example.getDescending());
        if (partOfIndex) {
            return example;
        }
        Relation relation = example.getRelation();
        if (relation == null) {
            return anywhere(example, facts);
        }
        Optional<Column> ofTable = facts.table(relation.getName())
                .flatMap(table -> named(table.columns(), example).map(column -> described(column, table, relation)));
        return ofTable.or(() -> facts.view(relation.getName())
                        .flatMap(view -> named(view.columns(), example)
                                .map(column -> described(column, view.columns().indexOf(column), false, relation))))
                .orElse(null);
    }

    private static @Nullable Column anywhere(Column example, Facts facts) {
        return facts.schema().tables().stream()
                .map(table -> named(table.columns(), example)
                        .map(column -> described(
                                column, table, new Table().setName(table.name().name())))
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Optional<io.github.schemata.schema.Column> named(
            List<io.github.schemata.schema.Column> columns, Column example) {
        return columns.stream()
                .filter(column -> Facts.same(column.name(), example.getName()))
                .findFirst();
    }

    static Column described(
            io.github.schemata.schema.Column facts, io.github.schemata.schema.Table table, Relation relation) {
        boolean numbers = facts.identity() == Identity.AUTOINCREMENT;
        return described(facts, table.columns().indexOf(facts), numbers, relation);
    }

    static Column described(
            io.github.schemata.schema.Column facts, int position, boolean autoIncrement, Relation relation) {
        Column column = new Column(facts.name());
        column.setRelation(relation);
        column.setOrder(position + 1);
        column.setType(new DataType(facts.type().declared()));
        column.setNullable(facts.nullable());
        column.setDefaultValue(DefaultValue.of(facts.defaultText()));
        if (autoIncrement) {
            column.setAutoIncrementInformation(new AutoIncrementInformation());
        }
        column.setAttribute("collation", facts.collation());
        column.setAttribute("generated", generated(facts.generated()));
        return column;
    }

    private static @Nullable String generated(@Nullable Generated generated) {
        return generated == null
                ? null
                : "(" + generated.expression() + ") " + (generated.stored() ? "STORED" : "VIRTUAL");
    }
}
