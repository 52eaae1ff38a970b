package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.ForeignKey;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.TableName;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ActionRow;
import io.github.schemata.schema.dialect.mariadb.CatalogRow.ForeignKeyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Makes foreign keys of their columns and actions; every one has a name, given or made.
 *
 * <p>RESTRICT and NO ACTION are the same to both servers. MariaDB shows RESTRICT for what was written so and for what was
 * not written at all, which is far more common: it is read as NO ACTION. MySQL shows RESTRICT only where it was written.
 *
 * @see <a href="https://mariadb.com/kb/en/foreign-keys/">MariaDB</a>
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html">MySQL</a>
 */
final class ForeignKeyAssembler {

    private final boolean mariaDb;
    private final BiFunction<String, String, TableName> names;

    /** @param names the name of a table, of its database and its own name there */
    ForeignKeyAssembler(boolean mariaDb, BiFunction<String, String, TableName> names) {
        this.mariaDb = mariaDb;
        this.names = names;
    }

    /** The keys of one table, ordered by name: the catalog does not tell in which order they were declared. */
    List<ForeignKey> foreignKeys(List<ForeignKeyRow> rows, List<ActionRow> actions) {
        Map<String, List<ForeignKeyRow>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        return byName.values().stream().map(key -> foreignKey(key, actions)).toList();
    }

    private ForeignKey foreignKey(List<ForeignKeyRow> rows, List<ActionRow> actions) {
        ForeignKeyRow first = rows.get(0);
        ActionRow action = actions.stream()
                .filter(row -> row.name().equals(first.name()))
                .findFirst()
                .orElse(new ActionRow(first.database(), first.owner(), first.name(), "", ""));
        return new ForeignKey(
                first.name(),
                rows.stream().map(ForeignKeyRow::column).toList(),
                names.apply(first.targetDatabase(), first.target()),
                rows.stream().map(ForeignKeyRow::targetColumn).toList(),
                action(action.onDelete()),
                action(action.onUpdate()),
                false,
                false);
    }

    private ReferentialAction action(String rule) {
        return switch (rule) {
            case "CASCADE" -> ReferentialAction.CASCADE;
            case "SET NULL" -> ReferentialAction.SET_NULL;
            case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
            case "RESTRICT" -> mariaDb ? ReferentialAction.NO_ACTION : ReferentialAction.RESTRICT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
