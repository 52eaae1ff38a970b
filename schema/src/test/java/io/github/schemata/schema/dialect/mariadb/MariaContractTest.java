package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.DialectContract;
import java.io.IOException;
import java.sql.SQLException;

class MariaContractTest extends DialectContract {

    @Override
    protected Schema schema(String... statements) {
        try {
            return MariaDatabase.of(statements).read();
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected String quoted(String name) {
        return Literals.quote(name);
    }

    @Override
    protected boolean tellsUniqueIndexesFromKeys() {
        return false;
    }
}
