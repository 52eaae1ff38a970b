package io.github.schemata.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its constraint name; null where it was given none
 * @param columns the referencing columns, in key order
 * @param target the referenced table, as spelled in the key; it need not exist
 * @param targetColumns the referenced columns, in the order of {@code columns}; where the key names none, those of the
 *     target's primary key; empty where these cannot be told
 * @param onDelete what happens to the referencing row when the referenced one is deleted
 * @param onUpdate what happens to it when the referenced key changes
 * @param deferrable whether it may be checked at the end of the transaction
 * @param initiallyDeferred whether it is checked there unless told otherwise
 */
public record ForeignKey(
        @Nullable String name,
        List<String> columns,
        TableName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        boolean deferrable,
        boolean initiallyDeferred) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }
}
