package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.changelog.Revisions;
import io.github.schemata.migrate.changelog.StandingReader;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.drift.DatabaseFindings;
import io.github.schemata.migrate.drift.DriftReport;
import io.github.schemata.migrate.drift.EntityFindings;
import io.github.schemata.migrate.drift.Finding;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.history.ChangesetState;
import io.github.schemata.migrate.history.Standing;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate:check}: entities against changelog, and changelog against database. Creates and writes nothing, not even
 * Liquibase's own tables.
 */
public final class CheckDrift {

    /**
     * @param setup changelog, database or none, log
     * @param entities the entities; null for a module without any
     * @param excludeTables tables that are not this changelog's business
     */
    public record Request(Setup setup, @Nullable EntityRequest entities, List<String> excludeTables) {

        public Request {
            excludeTables = List.copyOf(excludeTables);
        }
    }

    /**
     * What has drifted. The changelog is taken as it runs on the database's product; without a database on SQLite.
     *
     * @throws MigrateException when there is nothing to compare the changelog with, or one of them cannot be read
     */
    public DriftReport run(Request request) {
        Setup setup = request.setup();
        if (request.entities() == null && setup.database() == null) {
            throw new MigrateException("There is nothing to compare the changelog with: no entities, and no database.\n"
                    + "Give -Dmigrate.url=…, or run it in the module that has the entities.");
        }
        DatabaseState database = setup.database() == null ? null : DatabaseState.read(setup);
        Check check = new Check(request);
        check.compared.add("Changelog  " + setup.changelog().file().file());
        if (request.entities() == null) {
            check.notes.add("No entities were compared: this module has none.");
        } else {
            check.entities(database == null ? setup : database.setup(), request.entities());
        }
        if (database == null) {
            check.notes.add("No database was compared: none is named with migrate.url.");
        } else {
            check.database(database);
        }
        return new DriftReport(check.compared, check.findings, check.notes);
    }

    /** What comes together while it goes on. */
    private static final class Check {

        private final Request request;
        private final List<String> compared = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Check(Request request) {
            this.request = request;
        }

        private void entities(Setup setup, EntityRequest entities) {
            TableGlobs excluded = new TableGlobs(request.excludeTables());
            Supplier<EntitySchema> read = EntityReader.begin(entities, setup.log());
            Product product = setup.product();
            Schema made = Replay.run(setup, (String) null, product).schema();
            EntitySchema wanted = read.get().with(excluded.without(read.get().schema()));
            Schema found = excluded.without(TableGlobs.withoutTools(made));
            findings.addAll(EntityFindings.of(EntityComparison.between(wanted, found, Hints.NONE, product.label())));
            compared.add("Entities   " + counted(wanted.schema().tables().size(), "table") + ", read with Hibernate "
                    + wanted.hibernate() + "; the changelog as on " + product.label());
        }

        private void database(DatabaseState database) {
            Setup setup = database.setup();
            Standing standing = StandingReader.read(
                    setup.changelog(), setup.requireDatabase().product(), database.history(), setup.log());
            List<Difference> differences = database.differences(applied(standing), request.excludeTables());
            boolean both = !differences.isEmpty() && !standing.pending().isEmpty();
            List<Difference> withPending =
                    both ? database.differences(all(standing), request.excludeTables()) : differences;
            String url = setup.requireDatabase().shownUrl();
            DatabaseFindings drift = new DatabaseFindings(standing, differences, withPending, url);
            findings.addAll(drift.list(List.copyOf(findings)));
            notes.addAll(drift.notes());
            compared.add("Database   " + url + ", at "
                    + Revisions.name(
                            standing.changelog(), Revisions.current(standing.changelog(), database.history())));
        }
    }

    private static Set<ChangesetKey> applied(Standing standing) {
        Set<ChangesetKey> keys = all(standing);
        standing.pending().forEach(state -> keys.remove(state.changeset().key()));
        return keys;
    }

    private static Set<ChangesetKey> all(Standing standing) {
        Set<ChangesetKey> keys = new HashSet<>();
        for (ChangesetState state : standing.states()) {
            keys.add(state.changeset().key());
        }
        return keys;
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
