package io.github.schemata.codegen.source;

import io.github.schemata.codegen.output.Digest;
import io.github.schemata.schema.dialect.Dialect;
import io.github.schemata.schema.dialect.sqlite.SqliteDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A script of SQL, run on a SQLite database in memory each time it is opened.
 *
 * @param file where it is, absolute
 */
public record Script(Path file) implements Source {

    /** Beyond this a digest takes as long as to run it. */
    private static final long LARGEST = 256L << 20;

    @Override
    public String shown() {
        return file.toString();
    }

    @Override
    public String kind() {
        return "script";
    }

    @Override
    public Dialect dialect() {
        return new SqliteDialect();
    }

    @Override
    public Connection open(Consumer<String> warnings) {
        return new ScriptDatabase(file).open();
    }

    @Override
    public Optional<String> fingerprint() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(new Digest()
                            .add(kind())
                            .add(Files.readAllBytes(file))
                            .hex())
                    : Optional.empty();
        } catch (IOException unreadable) {
            // Running it will say what is wrong with it.
            return Optional.empty();
        }
    }
}
