package io.github.schemata.codegen.mapping.relation;

import io.github.schemata.codegen.mapping.key.KeyChoice;
import io.github.schemata.schema.TableName;
import java.util.List;
import java.util.Map;

/** Tables that are written by statements of their own, in which the columns of one association have no sure order. */
public final class RowIdTables {

    private RowIdTables() {}

    /** Leaves the columns of keys that have several to attributes of their own. */
    public static void writeColumnsByThemselves(
            Map<TableName, KeyChoice> keys, Map<TableName, List<Relation>> relations) {
        relations.replaceAll((table, toOnes) -> keys.get(table) instanceof KeyChoice.RowId
                ? toOnes.stream()
                        .map(toOne -> toOne.columns().size() > 1 ? toOne.writtenElsewhere() : toOne)
                        .toList()
                : toOnes);
    }
}
