package io.github.schemata.schema.dialect;

import io.github.schemata.schema.SchemaException;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import java.util.List;

/** The databases that can be read. */
public final class Dialects {

    private static final List<Dialect> ALL = List.of(new SqliteDialect());

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
                .orElseThrow(() -> new SchemaException("No database is known for the url '" + withoutSecrets(url)
                        + "': supported is jdbc:sqlite:FILE.\nGive a url like jdbc:sqlite:path/to/file.db."));
    }

    /** A url may carry a password behind its question mark or before its at sign. */
    private static String withoutSecrets(String url) {
        return url.replaceAll("\\?.*", "?…").replaceAll("//[^/@]*@", "//…@");
    }
}
