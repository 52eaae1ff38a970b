package io.github.schemata.codegen.source;

import io.github.schemata.schema.dialect.ConnectionSettings;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.dialect.Dialects;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/** A live database. */
public record Database(ConnectionSettings settings) implements Source {

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
