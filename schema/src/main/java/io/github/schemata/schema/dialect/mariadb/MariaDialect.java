package io.github.schemata.schema.dialect.mariadb;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * MariaDB 10.5.10 or newer, and MySQL 8.0.16 or newer, through whatever JDBC driver is on the class path. The user needs
 * SELECT, SHOW VIEW and TRIGGER: of queries and triggers that he may not see the catalog says nothing. What MySQL says
 * otherwise than MariaDB is read as its manual has it; no MySQL is among what is tested with.
 */
public final class MariaDialect implements Dialect {

    static final String PRODUCT = "MariaDB";

    @Override
    public String product() {
        return PRODUCT;
    }

    @Override
    public boolean handles(String url) {
        return MariaUrl.handles(url);
    }

    @Override
    public String absolute(String url, Path folder) {
        return url;
    }

    @Override
    public Optional<String> fingerprint(String url) {
        return Optional.empty();
    }

    @Override
    public Connection open(ConnectionSettings settings) {
        return new MariaOpener(settings).open();
    }

    @Override
    public Schema read(Connection connection, List<String> schemas) {
        try {
            return new MariaReader(connection).read(schemas);
        } catch (SQLException e) {
            throw MariaErrors.unreadable(e);
        }
    }

    /** The rows are not looked at. */
    @Override
    public DataProfile profile(Connection connection, Schema schema, int limit) {
        return DataProfile.NONE;
    }
}
