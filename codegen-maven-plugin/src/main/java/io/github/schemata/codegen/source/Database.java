package io.github.schemata.codegen.source;

import io.github.schemata.codegen.CodegenException;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.dialect.Dialects;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A live database.
 *
 * @param settings how to reach it
 * @param schemas which of its schemas are read; none for those that the connection sees without naming them
 */
public record Database(ConnectionSettings settings, List<String> schemas) implements Source {

    public Database {
        schemas = List.copyOf(schemas);
    }

    /** What the connection sees. */
    public Database(ConnectionSettings settings) {
        this(settings, List.of());
    }

    @Override
    public Schema read(Connection connection) {
        requireSchemas(connection);
        return dialect().read(connection, schemas);
    }

    /** A schema that is not there would be read as an empty one. */
    private void requireSchemas(Connection connection) {
        if (schemas.isEmpty() || dialect() instanceof SqliteDialect) {
            return;
        }
        List<String> there = SchemaNames.of(connection);
        List<String> missing =
                schemas.stream().filter(schema -> !there.contains(schema)).toList();
        if (!missing.isEmpty()) {
            throw new CodegenException("There is no schema " + String.join(", ", missing) + " in " + shown() + ".\n"
                    + "Correct codegen.schemas; there "
                    + (there.isEmpty() ? "is none." : "is: " + String.join(", ", there) + "."));
        }
    }

    @Override
    public String shown() {
        return settings.shownUrl();
    }

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public Dialect dialect() {
        return Dialects.forUrl(settings.url());
    }

    @Override
    public Connection open(Consumer<String> warnings) {
        return dialect().open(settings);
    }

    @Override
    public Optional<String> fingerprint() {
        return dialect().fingerprint(settings.url());
    }
}
