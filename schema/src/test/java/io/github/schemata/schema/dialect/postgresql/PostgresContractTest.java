package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.DialectContract;

class PostgresContractTest extends DialectContract {

    @Override
    protected Schema schema(String... statements) {
        return Databases.schema(statements);
    }

    @Override
    protected String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
