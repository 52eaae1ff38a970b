package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.history.History;
import io.github.schemata.migrate.sql.ChangelogScript;
import io.github.schemata.migrate.sql.Span;
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
        return ChangelogScript.write(request.setup(), request.dialect(), changelog -> span(request, changelog));
    }

    private static Span span(Request request, Changelog changelog) {
        boolean up = request.direction() == Direction.UP;
        String from = request.from() == null ? (up ? "base" : "head") : request.from();
        String to = request.to() == null ? (up ? "head" : "base") : request.to();
        int start = place(from, changelog, up ? 0 : changelog.changesets().size());
        int end = place(to, changelog, start);
        if (up ? start > end : start < end) {
            throw new MigrateException("The script would begin at " + from + ", which is " + (up ? "later" : "earlier")
                    + " than " + to + ", where it is to end.\nExchange migrate.from and migrate.to, or give"
                    + " -Dmigrate.direction=" + (up ? "down" : "up") + ".");
        }
        return new Span(start, end, up, from, to);
    }

    private static int place(String text, Changelog changelog, int current) {
        return switch (text.strip()) {
            case "base" -> 0;
            case "head" -> changelog.changesets().size();
            default -> Revisions.place(text, changelog, History.NONE, current);
        };
    }
}
