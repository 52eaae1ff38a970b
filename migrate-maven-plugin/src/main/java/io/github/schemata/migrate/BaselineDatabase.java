package io.github.schemata.migrate;

import io.github.schemata.migrate.apply.Marks;
import io.github.schemata.migrate.baseline.Baseline;
import io.github.schemata.migrate.changelog.Changelog;
import io.github.schemata.migrate.changelog.ChangelogFile;
import io.github.schemata.migrate.changelog.ChangelogReader;
import io.github.schemata.migrate.changelog.ChangesetKey;
import io.github.schemata.migrate.database.DatabaseSettings;
import io.github.schemata.migrate.database.Databases;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.draft.Draft;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.draft.MasterChangelog;
import io.github.schemata.migrate.draft.NewFile;
import io.github.schemata.migrate.draft.Stamp;
import io.github.schemata.migrate.history.HistoryReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** {@code migrate:baseline}: writes the changelog that an existing database would have come from, and marks it as applied. */
public final class BaselineDatabase {

    /**
     * @param setup changelog, database, log
     * @param format of the file that is written
     * @param author of the changesets
     * @param excludeTables tables that are not this changelog's business, names or globs
     * @param clock where the revision comes from
     */
    public record Request(Setup setup, Format format, String author, List<String> excludeTables, Clock clock) {}

    /**
     * @param file the file that was written
     * @param revision its revision
     * @param changesets how many changesets it has for this database
     */
    public record Result(Path file, String revision, int changesets) {}

    /**
     * Reads the database, drafts, proves on an empty database that the draft makes the same, writes, marks.
     *
     * @throws MigrateException when the changelog has changes already, or Liquibase was at the database, or there is
     *     nothing in it, or the draft does not make the same; nothing is written then
     */
    public Result run(Request request) {
        DatabaseSettings database = request.setup().requireDatabase();
        requireSqlite(database);
        requireNoChanges(request.setup());
        Baseline baseline = read(database, request.excludeTables());
        ChangelogFile changelog = request.setup().changelog().file();
        String revision = Stamp.next(changelog.changes(), request.clock());
        Draft draft = new Draft(revision, "baseline", request.author(), true, baseline.changesets());
        Path file = changelog.changes().resolve(draft.fileName(request.format()));
        String text = draft.text(request.format());
        BaselineProof.require(
                request, new ChangelogFile(file, changelog.resourceRoot()).path(), text, baseline.schema());
        baseline.notes().forEach(note -> request.setup().log().debug("Not on databases other than SQLite: " + note));
        return new Result(file, revision, putInPlace(request.setup(), draft, file, text));
    }

    private static void requireSqlite(DatabaseSettings database) {
        if (database.product() != Product.SQLITE) {
            throw new MigrateException("A baseline is made of SQLite databases only so far, and this is "
                    + database.product().label() + ": " + database.shownUrl()
                    + ".\nGive -Dmigrate.url=jdbc:sqlite:path/to/file.db, or write the first changes with"
                    + " migrate:revision and mark them with migrate:stamp.");
        }
    }

    private static void requireNoChanges(Setup setup) {
        ChangelogFile changelog = setup.changelog().file();
        if (Files.notExists(changelog.file())) {
            MasterChangelog.text(changelog.file());
            return;
        }
        Changelog read = ChangelogReader.read(setup.changelog(), Product.SQLITE, setup.log());
        if (!read.changesets().isEmpty()) {
            int count = read.changesets().size();
            throw new MigrateException("The changelog " + changelog.file() + " has changes already ("
                    + (count == 1 ? "one" : count) + ", the first is "
                    + read.changesets().get(0).key()
                    + "): a baseline is the first.\nWhere they made this database, mark them as applied with"
                    + " migrate:stamp -Dmigrate.to=head; else name a new changelog with -Dmigrate.changelogFile.");
        }
    }

    private static Baseline read(DatabaseSettings database, List<String> excludeTables) {
        try (Connection connection = Databases.open(database, Databases.Access.READ)) {
            if (!HistoryReader.read(connection).rows().isEmpty()) {
                throw new MigrateException("Liquibase has migrated " + database.shownUrl()
                        + " before: its table DATABASECHANGELOG has rows.\n"
                        + "Name the changelog that it was migrated by with -Dmigrate.changelogFile, then migrate:status"
                        + " and migrate:update go on with it.");
            }
            Baseline baseline = Baseline.of(connection, excludeTables);
            if (baseline.changesets().isEmpty()) {
                throw new MigrateException("There is nothing in " + database.shownUrl()
                        + (excludeTables.isEmpty() ? "" : " but what migrate.excludeTables leaves out")
                        + ": a baseline would be empty.\n"
                        + "Correct migrate.url, or begin without a baseline: migrate:init, then migrate:revision.");
            }
            return baseline;
        } catch (SQLException e) {
            throw new MigrateException(
                    "The database " + database.shownUrl() + " cannot be read: " + e.getMessage()
                            + "\nCheck migrate.url, and that the file is a whole SQLite database.",
                    e);
        }
    }

    /** All or nothing: what was written goes again where the database cannot be marked. */
    private static int putInPlace(Setup setup, Draft draft, Path file, String text) {
        ChangelogFile changelog = setup.changelog().file();
        NewFile master = Files.exists(changelog.file())
                ? null
                : NewFile.write(changelog.file(), MasterChangelog.text(changelog.file()));
        NewFile change = null;
        try {
            change = NewFile.write(file, text);
            return mark(setup, draft, new ChangelogFile(file, changelog.resourceRoot()).path());
        } catch (RuntimeException e) {
            if (change != null) {
                change.takeBack();
            }
            if (master != null) {
                master.takeBack();
            }
            throw e;
        }
    }

    private static int mark(Setup setup, Draft draft, String path) {
        List<ChangesetKey> keys = draft.ids("sqlite").stream()
                .map(id -> new ChangesetKey(id, draft.author(), path))
                .toList();
        int marked = Marks.applied(setup, keys).marked().size();
        if (marked == 0) {
            Path changelog = setup.changelog().file().file();
            throw new MigrateException("The changelog " + changelog + " does not include " + path
                    + ", so a baseline would never run on another database; nothing was written.\n"
                    + "Add to the changelog: "
                    + MasterChangelog.includeLine(changelog).strip());
        }
        return marked;
    }
}
