package io.github.schemata.migrate.evolution;

import io.github.schemata.schema.CheckConstraint.AllowedValues;
import io.github.schemata.schema.TableName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every part of one comparison needs.
 *
 * @param complete whether {@code wanted} states everything, so that what it leaves out should not be there
 * @param sameProduct whether both are of one product, so that SQL can be compared as it is
 * @param allowed the values that entities allow, by folded {@code table.column}
 */
record Run(
        Habits habits,
        TypeComparison types,
        boolean complete,
        boolean sameProduct,
        Map<String, AllowedValues> allowed,
        Fills fills,
        ConstraintNames names,
        Findings findings) {

    @Nullable
    AllowedValues allowed(TableName table, String column) {
        return allowed.get(Names.fold(Names.column(TableName.of(table.name()), column)));
    }

    void change(SchemaChange change) {
        findings.change(change);
    }
}
