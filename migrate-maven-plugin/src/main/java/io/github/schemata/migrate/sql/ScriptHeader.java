package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.Product;
import java.util.List;

/** What a script says of itself at its top: nothing of clock, host or user, so that the same input gives the same bytes. */
final class ScriptHeader {

    private final ParsedChangelog changelog;
    private final Span span;
    private final Product product;

    ScriptHeader(ParsedChangelog changelog, Span span, Product product) {
        this.changelog = changelog;
        this.span = span;
        this.product = product;
    }

    void writeTo(ScriptText text) {
        text.comment((span.up() ? "Applies" : "Undoes") + " changesets of a changelog, for " + product.label() + ".");
        text.comment("Changelog:  " + changelog.facts().path());
        text.comment("From:       " + span.from() + (span.up() ? " (exclusive)" : ""));
        text.comment("To:         " + span.to() + (span.up() ? "" : " (exclusive)"));
        text.comment("Direction:  " + (span.up() ? "up" : "down"));
        text.comment("Changesets: " + span.size());
        if (span.size() == 0) {
            text.comment("There is nothing to do.");
            return;
        }
        text.comment("Run it:     " + command());
        transaction().forEach(text::comment);
        text.comment("It refuses to run " + (span.up() ? "twice" : "where its changesets are not applied")
                + ", and where changesets "
                + (span.up() ? "before its first are missing" : "after its first are applied")
                + ".");
        if (product == Product.POSTGRESQL) {
            text.comment("A column declared as BLOB is BYTEA here, which is what Hibernate's byte[] is; declare OID for"
                    + " large objects.");
        }
    }

    private String command() {
        return switch (product) {
            case SQLITE -> "sqlite3 my.db < script.sql   (3.37 or newer)";
            case POSTGRESQL -> "psql -v ON_ERROR_STOP=1 -f script.sql my";
            case MARIADB -> "mariadb my < script.sql";
            case MYSQL -> "mysql my < script.sql";
        };
    }

    private List<String> transaction() {
        if (!product.hasTransactionalDdl()) {
            return List.of(product.label() + " has no transactions for CREATE, ALTER and DROP: where a statement fails,"
                    + " those before it stay done.");
        }
        boolean whole = own().stream().allMatch(Changeset::inTransaction);
        return whole
                ? List.of("It is one transaction: it happens altogether or not at all.")
                : List.of(
                        "It is one transaction, except where a changeset has runInTransaction=false: what comes before"
                                + " that is committed.",
                        "So it must be run as said here, stopping at the first error.");
    }

    private List<Changeset> own() {
        return changelog.facts().changesets().subList(span.first(), span.last());
    }
}
