package io.github.schemata.migrate;

import io.github.schemata.migrate.database.Product;
import org.jspecify.annotations.Nullable;

/** {@code migrate:sql}: the SQL of a changelog, up or down, without a connection. */
public final class ScriptChangelog {

    /** Which way. */
    public enum Direction {
        UP,
        DOWN
    }

    /**
     * @param setup changelog and log; the database is not asked
     * @param dialect the product that the script is for
     * @param from where it begins, exclusive; null for {@code base} (down: {@code head})
     * @param to where it ends, inclusive (down: exclusive); null for {@code head} (down: {@code base})
     * @param direction up, or down with {@code from} later than {@code to}
     */
    public record Request(
            Setup setup,
            Product dialect,
            @Nullable String from,
            @Nullable String to,
            Direction direction) {}

    /** The script, with a newline at its end. */
    public String run(Request request) {
        throw new UnsupportedOperationException("not yet: " + request);
    }
}
