package io.github.schemata.sqlite.sql;

/** CREATE TRIGGER, as it is written. */
public final class CreateTriggerGenerator extends SqliteOnlyGenerator<CreateTriggerStatement> {

    @Override
    String sql(CreateTriggerStatement statement) {
        String body = statement.body().strip();
        return body.endsWith(";") ? body.substring(0, body.length() - 1).stripTrailing() : body;
    }
}
