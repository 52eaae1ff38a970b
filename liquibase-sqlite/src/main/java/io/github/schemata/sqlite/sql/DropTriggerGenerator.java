package io.github.schemata.sqlite.sql;

import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;

/** DROP TRIGGER. */
public final class DropTriggerGenerator extends SqliteOnlyGenerator<DropTriggerStatement> {

    @Override
    String sql(DropTriggerStatement statement) {
        return "DROP TRIGGER " + Identifiers.quote(statement.triggerName());
    }
}
