package io.github.schemata.schema.dialect;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.profile.DataProfile;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** What differs from database to database when it is read. */
public interface Dialect {

    /** Name of the database product, "SQLite". */
    String product();

    /** Whether this dialect reads what the JDBC url leads to. */
    boolean handles(String url);

    /** The url with a relative file taken from {@code folder}; unchanged where it leads to a server. */
    String absolute(String url, Path folder);

    /**
     * A digest of the whole content, by which an unchanged database can be told without opening it; empty where there
     * is none to be had quickly. Rows and schema are part of it, the place is not, and the time only where the content is
     * too large to be read.
     */
    Optional<String> fingerprint(String url);

    /**
     * Opens the database for reading only; nothing is created and nothing of the schema is trusted to run.
     *
     * @throws io.github.schemata.schema.SchemaException when it is missing, locked, no database, or refuses the login
     */
    Connection open(ConnectionSettings settings);

    /** Reads every object of the database that the connection sees without naming its schema. */
    default Schema read(Connection connection) {
        return read(connection, List.of());
    }

    /**
     * Reads every object of these schemas.
     *
     * @param schemas their names; none for what the connection sees without one. SQLite has none, and nothing is made of
     *     this
     * @throws io.github.schemata.schema.SchemaException when one of them does not exist
     */
    Schema read(Connection connection, List<String> schemas);

    /**
     * Looks at the rows of every ordinary table and view of {@code schema}.
     *
     * @param limit how many rows of a table are looked at; of a longer table a sample of that size is taken
     */
    DataProfile profile(Connection connection, Schema schema, int limit);
}
