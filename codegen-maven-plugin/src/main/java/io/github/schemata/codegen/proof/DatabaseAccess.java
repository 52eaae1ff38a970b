package io.github.schemata.codegen.proof;

import io.github.schemata.schema.dialect.ConnectionSettings;
import org.jspecify.annotations.Nullable;

/**
 * The way to a database, from within the project's class loader.
 *
 * @param engine whose driver is taken
 * @param kind what may be done to it
 * @param connection url and login; null where there is none
 */
public record DatabaseAccess(
        Engine engine, Kind kind, @Nullable ConnectionSettings connection) {

    /** Whose database it is. */
    public enum Kind {
        /** There is none; code is only looked at. */
        NONE,
        /** The proof's, to do with as it likes. */
        OWN,
        /** That of others, in which nothing may stay. */
        SHARED
    }

    private static final String MYSQL = "jdbc:mysql:";

    static DatabaseAccess none(Engine engine) {
        return new DatabaseAccess(engine, Kind.NONE, null);
    }

    static DatabaseAccess own(Engine engine, ConnectionSettings connection) {
        return new DatabaseAccess(engine, Kind.OWN, connection);
    }

    static DatabaseAccess shared(Engine engine, ConnectionSettings connection) {
        return new DatabaseAccess(engine, Kind.SHARED, connection);
    }

    /** The login of the connection that there is. */
    public ConnectionSettings login() {
        if (connection == null) {
            throw new IllegalStateException("no database is there");
        }
        return connection;
    }

    /** The url as MariaDB's driver knows it. */
    public String url() {
        String url = login().url();
        return engine == Engine.MARIADB && url.startsWith(MYSQL)
                ? "jdbc:mariadb:" + url.substring(MYSQL.length())
                : url;
    }
}
