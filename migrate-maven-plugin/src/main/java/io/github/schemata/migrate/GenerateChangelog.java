package io.github.schemata.migrate;

import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.diff.TableGlobs;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.draft.Message;
import io.github.schemata.migrate.draft.NewFile;
import io.github.schemata.migrate.draft.Stamp;
import io.github.schemata.migrate.evolution.EntityComparison;
import io.github.schemata.migrate.evolution.Evolution;
import io.github.schemata.migrate.evolution.Hints;
import io.github.schemata.migrate.evolution.Wording;
import io.github.schemata.migrate.jpa.EntityReader;
import io.github.schemata.migrate.jpa.EntityRequest;
import io.github.schemata.migrate.jpa.EntitySchema;
import io.github.schemata.migrate.replay.Replay;
import io.github.schemata.migrate.steps.ReviewableSteps;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code migrate:generate}: read the entities, read what is there, compare, write the difference as changesets. */
public final class GenerateChangelog {

    /** What the entities are compared with. */
    public enum Against {
        /** What the changelog makes of an empty database. */
        CHANGELOG,
        /** The database. */
        DATABASE
    }

    /**
     * @param setup changelog, database where {@code against} needs one, log
     * @param message what the change is for; required
     * @param entities which entities
     * @param against what they are compared with
     * @param hints what the user has said of renames, drops and values
     * @param excludeTables tables that are not this changelog's business, names or globs
     * @param format of the file that is written
     * @param author of the changesets
     * @param clock where the revision comes from
     */
    public record Request(
            Setup setup,
            @Nullable String message,
            EntityRequest entities,
            Against against,
            Hints hints,
            List<String> excludeTables,
            Format format,
            String author,
            Clock clock) {}

    /**
     * @param file what was written; null where nothing differs
     * @param evolution what differs, what is kept, what to read before applying it
     */
    public record Result(@Nullable Path file, Evolution evolution) {}

    /**
     * Writes the difference; nothing where there is none.
     *
     * @throws MigrateException when the message is missing, the entities or the changelog cannot be read, or a question
     *     is open that only the user can answer; nothing is written then
     */
    public Result run(Request request) {
        Message message = Message.of(request.message());
        requireChangelog(request.setup().changelog().file());
        TableGlobs excluded = new TableGlobs(request.excludeTables());
        EntitySchema read =
                EntityReader.read(request.entities(), request.setup().log());
        EntitySchema wanted = read.with(excluded.without(read.schema()));
        Schema found = excluded.without(found(request));
        Evolution evolution = EntityComparison.between(
                wanted, found, request.hints(), request.setup().product().label());
        OpenQuestions.require(evolution.questions(), request.setup().log());
        if (evolution.changes().isEmpty()) {
            return new Result(null, evolution);
        }
        Draft draft = draft(request, message, evolution, wanted, found);
        return new Result(write(request, draft, wanted, excluded), evolution);
    }

    private static void requireChangelog(ChangelogFile changelog) {
        if (!Files.isRegularFile(changelog.file())) {
            throw new MigrateException("There is no changelog " + changelog.file() + ".\n"
                    + "Make one with migrate:init, or say where it is with -Dmigrate.changelogFile.");
        }
    }

    private static Schema found(Request request) {
        return request.against() == Against.DATABASE
                ? read(request.setup().requireDatabase())
                : replayed(request.setup());
    }

    private static Schema replayed(Setup setup) {
        return TableGlobs.withoutTools(
                Replay.run(setup, (String) null, setup.product()).schema());
    }

    private static Schema read(DatabaseSettings database) {
        try (Connection connection = Databases.open(database, Databases.Access.READ)) {
            return TableGlobs.withoutTools(
                    Dialects.forUrl(database.connection().url()).read(connection));
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url, migrate.user and migrate.password.",
                    e);
        }
    }

    private static Draft draft(
            Request request, Message message, Evolution evolution, EntitySchema wanted, Schema found) {
        return new Draft(
                Stamp.next(request.setup().changelog().file().changes(), request.clock()),
                message.slug(),
                request.author(),
                ReviewableSteps.of(evolution.changes(), found, wanted.quoted()));
    }

    /** Nobody sees a file that does not lead where it should: it is run on a throw-away database first. */
    private static Path write(Request request, Draft draft, EntitySchema wanted, TableGlobs excluded) {
        Setup setup = request.setup();
        Path file = setup.changelog().file().changes().resolve(draft.fileName(request.format()));
        NewFile written = NewFile.write(file, draft.text(request.format()));
        try {
            if (request.against() == Against.CHANGELOG) {
                Schema made = excluded.without(replayed(setup));
                EntityComparison.between(
                                wanted, made, Hints.NONE, setup.product().label())
                        .changes()
                        .forEach(left -> setup.log()
                                .warn("Not all of it could be written: " + Wording.line(left)
                                        + " is left for you to add to " + file));
            }
        } catch (RuntimeException e) {
            written.takeBack();
            throw e;
        }
        DraftChangelog.warnUnlessIncluded(setup.changelog(), file, setup.log());
        return file;
    }
}
