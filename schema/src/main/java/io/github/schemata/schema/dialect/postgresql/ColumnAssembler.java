package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Column.Generated;
import io.github.schemata.schema.Column.Identity;
import io.github.schemata.schema.dialect.postgresql.CatalogRow.ColumnRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes columns of their catalog rows. */
final class ColumnAssembler {

    private final PostgresTypes types;

    ColumnAssembler(PostgresTypes types) {
        this.types = types;
    }

    /** The columns of every table or view, by its id. */
    Map<Long, List<Column>> columns(Map<Long, List<ColumnRow>> rows) {
        Map<Long, List<Column>> columns = new HashMap<>();
        rows.forEach((owner, ofOwner) ->
                columns.put(owner, ofOwner.stream().map(this::column).toList()));
        return columns;
    }

    private Column column(ColumnRow row) {
        boolean numbered = row.identity() || row.serial();
        String computed = row.isGenerated() ? Objects.requireNonNullElse(row.expression(), "") : null;
        return new Column(
                row.name(),
                types.of(row.type(), row.modifier(), row.declared()),
                !row.notNull() && !types.isNotNull(row.type()),
                numbered || row.isGenerated() ? null : defaultText(row.expression()),
                row.collation(),
                computed == null ? null : new Generated(computed, row.isStored()),
                numbered ? Identity.AUTOINCREMENT : Identity.NONE,
                row.comment());
    }

    /** PostgreSQL keeps DEFAULT NULL for some types, a varchar with a length say, and for others it does not. */
    private static @Nullable String defaultText(@Nullable String expression) {
        return expression == null || Expressions.isNull(expression) ? null : expression;
    }
}
