package io.github.schemata.migrate.steps;

import io.github.schemata.schema.Column;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.TableName;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Each column as the changes so far leave it: MariaDB is told all of a column whenever one thing of it changes. */
final class Progress {

    private final Schema found;
    private final Map<String, ColumnState> columns = new HashMap<>();

    Progress(Schema found) {
        this.found = found;
    }

    /** As it is now; as given where nothing has changed yet. */
    ColumnState of(TableName table, Column given) {
        return columns.getOrDefault(key(table, given.name()), new ColumnState(given, new ColumnWords(found.product())));
    }

    /** Nothing where no such column is known. */
    Optional<ColumnState> of(TableName table, String column) {
        return Optional.ofNullable(columns.get(key(table, column)))
                .or(() -> found.table(table)
                        .flatMap(one -> one.column(column))
                        .map(one -> new ColumnState(one, new ColumnWords(found.product()))));
    }

    ColumnState put(TableName table, ColumnState state) {
        columns.put(key(table, state.column().name()), state);
        return state;
    }

    void put(TableName table, Column wanted) {
        put(table, new ColumnState(wanted, ColumnWords.WANTED));
    }

    void put(Table wanted) {
        wanted.columns().forEach(column -> put(wanted.name(), column));
    }

    private static String key(TableName table, String column) {
        return (table + "\n" + column).toLowerCase(Locale.ROOT);
    }
}
