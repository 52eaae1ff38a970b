package io.github.schemata.schema.dialect;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.mariadb.MariaDialect;
import io.github.schemata.schema.dialect.postgresql.PostgresDialect;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import java.util.List;

/** The databases that can be read. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(new SqliteDialect(), new PostgresDialect(), new MariaDialect());

    private Dialects() {}

    /**
     * The dialect for a JDBC url.
     *
     * @throws SchemaException when no dialect knows the url
     */
    public static Dialect forUrl(String url) {
        return ALL.stream()
                .filter(dialect -> dialect.handles(url))
                .findFirst()
                .orElseThrow(() -> new SchemaException("No database is known for the url '"
                        + new ConnectionSettings(url, null, null).shownUrl()
                        + "'.\nGive one of SQLite, PostgreSQL or MariaDB, such as jdbc:sqlite:path/to/file.db."));
    }
}
