package io.github.schemata.migrate.lint;

import io.github.schemata.migrate.changelog.ChangeFact;
import io.github.schemata.migrate.changelog.ChangeFact.Column;
import io.github.schemata.migrate.changelog.ChangeFact.Fill;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables as they are by then, as far as the changelog tells. One that it does not make was there before it, and
 * may have rows.
 */
final class Tables {

    private final Map<String, Table> tables = new HashMap<>();

    private static final class Table {
        private final @Nullable String unit;
        private final Map<String, ColumnState> columns = new HashMap<>();

        Table(@Nullable String unit) {
            this.unit = unit;
        }
    }

    /** @param emptyIn the deployment that it comes with as NULL in every row; null for none */
    private record ColumnState(String type, @Nullable String emptyIn) {}

    boolean comesIn(String table, String unit) {
        Table found = tables.get(folded(table));
        return found != null && unit.equals(found.unit);
    }

    boolean isEmptyIn(String table, String column, String unit) {
        ColumnState found = column(table, column);
        return found != null && unit.equals(found.emptyIn());
    }

    Optional<SqlText.Type> type(String table, String column) {
        ColumnState found = column(table, column);
        return found == null || found.type().isBlank() ? Optional.empty() : Optional.of(SqlText.type(found.type()));
    }

    private @Nullable ColumnState column(String table, String column) {
        Table found = tables.get(folded(table));
        return found == null ? null : found.columns.get(folded(column));
    }

    /** Follows a change. */
    void follow(ChangeFact fact, String unit) {
        if (fact instanceof ChangeFact.TableCreated created) {
            Table table = new Table(unit);
            created.columns().forEach(column -> table.columns.put(folded(column.name()), state(column, unit)));
            tables.putIfAbsent(folded(created.table()), table);
        } else if (fact instanceof ChangeFact.TableDropped dropped) {
            tables.remove(folded(dropped.table()));
        } else if (fact instanceof ChangeFact.TableRenamed renamed) {
            Table table = tables.remove(folded(renamed.table()));
            if (table != null) {
                tables.put(folded(renamed.to()), table);
            }
        } else {
            followColumn(fact, unit);
        }
    }

    private void followColumn(ChangeFact fact, String unit) {
        if (fact.table().isEmpty()) {
            return;
        }
        Table table = tables.computeIfAbsent(folded(fact.table()), name -> new Table(null));
        if (fact instanceof ChangeFact.ColumnAdded added) {
            table.columns.put(folded(added.column().name()), state(added.column(), unit));
        } else if (fact instanceof ChangeFact.ColumnDropped dropped) {
            table.columns.remove(folded(dropped.column()));
        } else if (fact instanceof ChangeFact.ColumnRenamed renamed) {
            ColumnState state = table.columns.remove(folded(renamed.column()));
            if (state != null) {
                table.columns.put(folded(renamed.to()), state);
            }
        } else if (fact instanceof ChangeFact.ColumnsUpdated updated) {
            updated.columns()
                    .forEach(column -> table.columns.computeIfPresent(
                            folded(column), (name, state) -> new ColumnState(state.type(), null)));
        } else if (fact instanceof ChangeFact.TypeChanged changed) {
            ColumnState state = table.columns.get(folded(changed.column()));
            table.columns.put(
                    folded(changed.column()), new ColumnState(changed.type(), state == null ? null : state.emptyIn()));
        }
    }

    private static ColumnState state(Column column, String unit) {
        return new ColumnState(column.type(), column.fill() == Fill.NOTHING ? unit : null);
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
