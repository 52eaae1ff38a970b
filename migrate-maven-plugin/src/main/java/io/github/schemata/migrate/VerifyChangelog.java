package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.LiquibaseScope;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.replay.Trial;
import io.github.schemata.migrate.verify.DataCopy;
import io.github.schemata.migrate.verify.Fault;
import io.github.schemata.migrate.verify.Verification;
import io.github.schemata.migrate.verify.Verifier;
import io.github.schemata.migrate.verify.VerifyProgress;
import io.github.schemata.schema.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code migrate:verify}: on a throw-away database apply the changelog, compare with the entities, undo it changeset by
 * changeset comparing each state with the one before, apply it again.
 */
public final class VerifyChangelog {

    /**
     * @param setup changelog, log; the database is not asked for
     * @param entities the entities; null for a module without any
     * @param excludeTables tables that are not this changelog's business
     * @param data a SQLite database on a copy of which the pending changesets are put to the test; null for an empty
     *     database
     * @param progress is told how it goes on
     */
    public record Request(
            Setup setup,
            @Nullable EntityRequest entities,
            List<String> excludeTables,
            @Nullable Path data,
            VerifyProgress progress) {

        public Request {
            excludeTables = List.copyOf(excludeTables);
        }
    }

    /**
     * Puts a changelog to the test; ends with the first changeset that is at fault.
     *
     * @throws MigrateException when the changelog or the entities cannot be read, or the data are no database
     */
    public Verification run(Request request) {
        Verifier.Wanted wanted = wanted(request);
        return request.data() == null ? fromEmpty(request, wanted) : onCopy(request, request.data(), wanted);
    }

    private static Verification fromEmpty(Request request, Verifier.Wanted wanted) {
        Setup setup = request.setup();
        return LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
            try (Trial trial = Trial.fromEmpty(setup)) {
                return verifier(trial, request).run(trial.label(), false, wanted);
            }
        });
    }

    private static Verification onCopy(Request request, Path data, Verifier.Wanted wanted) {
        try (DataCopy copy = DataCopy.of(data)) {
            Setup setup = TakeOver.of(new Setup(
                    request.setup().changelog(),
                    copy.settings(),
                    request.setup().log()));
            Verification done = LiquibaseScope.call(setup.changelog(), setup.log(), () -> {
                try (Trial trial = Trial.on(setup, copy.file())) {
                    return verifier(trial, request).run("a copy of " + data, true, wanted);
                }
            });
            return failsByItsRows(done, setup)
                    ? done.noting("On an empty database all of it can be applied: it depends on the rows.")
                    : done;
        } catch (IOException e) {
            throw new MigrateException(
                    "The copy of " + data + " could not be deleted: " + e.getMessage()
                            + "\nDelete the folders migrate-verify* where temporary files go.",
                    e);
        }
    }

    private static boolean failsByItsRows(Verification done, Setup setup) {
        if (done.faults().stream().noneMatch(fault -> fault.kind() == Fault.Kind.UP_FAILS)) {
            return false;
        }
        try {
            Replay.run(new Setup(setup.changelog(), null, MigrateLog.SILENT), (String) null);
            return true;
        } catch (MigrateException e) {
            return false;
        }
    }

    private static Verifier verifier(Trial trial, Request request) {
        return new Verifier(trial, request.setup().changelog().file().resourceRoot(), request.progress());
    }

    /** Reads the entities before anything runs. */
    private static Verifier.Wanted wanted(Request request) {
        if (request.entities() == null) {
            return made -> List.of();
        }
        TableGlobs excluded = new TableGlobs(request.excludeTables());
        EntitySchema read =
                EntityReader.read(request.entities(), request.setup().log());
        EntitySchema entities = read.with(excluded.without(read.schema()));
        return made -> differences(entities, excluded.without(made));
    }

    static List<String> differences(EntitySchema entities, Schema made) {
        return EntityComparison.between(entities, made, Hints.NONE).changes().stream()
                .map(Wording::line)
                .toList();
    }
}
