package io.github.schemata.codegen.source;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.Dialect;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Consumer;

/** What tables are read from. */
public sealed interface Source permits Database, Script, Changelog {

    /** What it is, for messages: the url without passwords, or the file's path. */
    String shown();

    /** What kind of thing it is, for messages: {@code database}. */
    String kind();

    /** Who reads it. */
    Dialect dialect();

    /**
     * Opens it. What comes back is only read, or belongs to this connection alone and goes with it.
     *
     * @param warnings is told what of it was left out
     * @throws io.github.schemata.schema.SchemaException when a database cannot be opened
     * @throws io.github.schemata.codegen.CodegenException when a file cannot be read, or what stands in it does not run
     */
    Connection open(Consumer<String> warnings);

    /** Opens it where what was left out is said elsewhere. */
    default Connection open() {
        return open(warning -> {});
    }

    /**
     * Reads every table and view that is wanted of it.
     *
     * @param connection as {@link #open} gave it
     */
    default Schema read(Connection connection) {
        return dialect().read(connection);
    }

    /**
     * A digest of all that {@link #open} would show, by which an unchanged source can be told without opening it; empty
     * where there is none to be had quickly.
     */
    Optional<String> fingerprint();
}
