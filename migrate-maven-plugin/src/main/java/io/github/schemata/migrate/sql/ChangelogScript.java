package io.github.schemata.migrate.sql;

import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.changelog.ParsedChangelog;
import io.github.schemata.migrate.database.Product;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liquibase.Scope;
import liquibase.changelog.ChangeSet;
import liquibase.exception.LiquibaseException;

/**
 * The script of a span of a changelog: a header, a guard against running it where it does not belong, the changesets
 * with their rows in DATABASECHANGELOG. No database is asked.
 *
 * <p>Changesets before the span are gone through, too, without being written: on SQLite a change of a table needs to
 * know how the table is by then.
 */
public final class ChangelogScript {

    private final ParsedChangelog changelog;
    private final Span span;
    private final OfflineDatabase database;
    private final ChangesetSql changesets;
    private final HistorySql history;
    private final ScriptText text;

    private ChangelogScript(ParsedChangelog changelog, Span span, OfflineDatabase database, MigrateLog log) {
        this.changelog = changelog;
        this.span = span;
        this.database = database;
        this.text = database.text();
        this.history = new HistorySql(database, changelog.facts());
        this.changesets = new ChangesetSql(database, changelog.liquibase(), history, log);
    }

    /**
     * Writes the script.
     *
     * @param setup changelog and log
     * @param product the product that it is for
     * @param span which changesets of the changelog
     */
    public static String write(Setup setup, Product product, Function<Changelog, Span> span) {
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (OfflineDatabase database = OfflineDatabase.of(product)) {
                // Checksums leave out changes with a dbms that is not the scope's database.
                return Scope.child(Map.of(Scope.Attr.database.name(), database.liquibase()), () -> {
                    ParsedChangelog changelog = ChangelogReader.parse(setup.changelog(), database.liquibase());
                    return new ChangelogScript(changelog, span.apply(changelog.facts()), database, setup.log()).write();
                });
            }
        });
    }

    private String write() throws LiquibaseException {
        new ScriptHeader(changelog, span, database.product()).writeTo(text);
        changesets.checkPreconditionsOfAll();
        if (span.size() > 0) {
            text.write(false);
            for (ChangeSet changeset : changelog.changesets().subList(0, span.start())) {
                changesets.apply(changeset);
            }
            database.commit();
            text.write(true);
            database.dialect().preface().forEach(text::line);
            database.begin();
            writeChangesets();
            database.commit();
        }
        return text.toString();
    }

    private void writeChangesets() throws LiquibaseException {
        if (span.up() && span.start() == 0) {
            history.createTable();
        }
        new PlaceGuard(database, history, changelog.changesets()).write(span);
        List<ChangeSet> own = changelog.changesets().subList(span.first(), span.last());
        for (int i = 0; i < own.size(); i++) {
            if (span.up()) {
                changesets.apply(own.get(i));
            } else {
                changesets.undo(own.get(own.size() - 1 - i));
            }
        }
    }
}
