package io.github.schemata.schema.dialect.sqlite;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.DialectContract;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends DialectContract {

    @TempDir
    Path folder;

    @Override
    protected Schema schema(String... statements) {
        return Databases.schema(folder, statements);
    }

    @Override
    protected String quoted(String name) {
        return Identifiers.quote(name);
    }
}
