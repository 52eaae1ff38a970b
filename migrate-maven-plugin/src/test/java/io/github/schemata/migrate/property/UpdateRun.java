package io.github.schemata.migrate.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.migrate.BaselineDatabase;
import io.github.schemata.migrate.MigrateException;
import io.github.schemata.migrate.MigrateLog;
import io.github.schemata.migrate.RollbackDatabase;
import io.github.schemata.migrate.ScriptChangelog;
import io.github.schemata.migrate.ScriptChangelog.Direction;
import io.github.schemata.migrate.Setup;
import io.github.schemata.migrate.ShowHistory;
import io.github.schemata.migrate.StampDatabase;
import io.github.schemata.migrate.UpdateDatabase;
import io.github.schemata.migrate.apply.Progress;
import io.github.schemata.migrate.apply.TransactionMode;
import io.github.schemata.migrate.changelog.ChangelogSettings;
import io.github.schemata.migrate.database.Product;
import io.github.schemata.migrate.draft.Format;
import io.github.schemata.migrate.history.Standing;
import io.github.schemata.migrate.testing.ChangelogFolder;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import io.github.schemata.sqlite.property.Dice;
import io.github.schemata.sqlite.property.Facts;
import io.github.schemata.sqlite.property.RandomChange;
import io.github.schemata.sqlite.property.RandomSchema;
import io.github.schemata.sqlite.property.Seen;
import io.github.schemata.sqlite.testing.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One random changelog on one random database, brought under it by its baseline. */
final class UpdateRun {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    /** What one file of the changelog leads to. */
    private record Place(String revision, Facts facts, List<String> history) {}

    private final Dice dice;
    private final Path folder;
    private final Path start;
    private final ChangelogFolder changelog;
    private final List<Place> places = new ArrayList<>();
    private int number;
    private boolean asks;

    UpdateRun(long seed, Path folder) throws SQLException {
        this.dice = new Dice(seed);
        this.folder = folder;
        this.start = folder.resolve("start.db");
        this.changelog = ChangelogFolder.in(folder);
        try (Database database = Database.at(start)) {
            new RandomSchema(dice).in(database);
        }
    }

    void check() throws Exception {
        new BaselineDatabase().run(new BaselineDatabase.Request(setup(start), Format.YAML, "chance", List.of(), CLOCK));
        places.add(place("20260101000000", start));
        goUp();
        inOneGo(TransactionMode.RUN);
        inOneGo(TransactionMode.CHANGESET);
        byScript();
        stamp();
        for (int turn = 0; turn < 2; turn++) {
            down(places.get(dice.upTo(places.size())));
        }
        fail(TransactionMode.RUN);
        fail(TransactionMode.CHANGESET);
    }

    /** File by file, each kept only if it can be applied; what cannot must leave nothing. */
    private void goUp() throws Exception {
        Path probe = copy(start, "probe.db");
        int wanted = dice.from(1, 6);
        for (int tries = 0; places.size() <= wanted && tries < 12; tries++) {
            String change;
            try (Database database = Database.at(probe)) {
                change = new RandomChange(dice, Seen.of(database.connection()))
                        .next(true)
                        .json();
            }
            String revision = write(change);
            Place before = places.get(places.size() - 1);
            Optional<MigrateException> refusal = update(probe, null, TransactionMode.RUN);
            if (refusal.isPresent()) {
                assertThat(Facts.of(probe).since(before.facts()))
                        .as("refused: " + refusal)
                        .isEmpty();
                Files.delete(file(revision));
            } else {
                places.add(place(revision, probe));
                agrees(probe, places.size());
            }
        }
    }

    private String write(String change) {
        String revision = "202701%02d000000".formatted(++number);
        StringBuilder text = new StringBuilder("databaseChangeLog:\n");
        int[] id = {0};
        if (dice.oneIn(4)) {
            text.append(changeset(revision, id, beside()));
        }
        text.append(changeset(revision, id, "\"changes\": [" + change + "]"));
        if (dice.oneIn(4)) {
            text.append(changeset(revision, id, beside()));
        }
        changelog.file("db/changelog/changes/" + revision + "-chance.yaml", text.toString());
        return revision;
    }

    private static String changeset(String revision, int[] id, String rest) {
        return "- {\"changeSet\": {\"id\": \"" + revision + (id[0]++ == 0 ? "" : "-" + id[0])
                + "\", \"author\": \"chance\", " + rest + "}}\n";
    }

    /** Changesets that do nothing to the schema. */
    private String beside() {
        String nowhere = "\"changes\": [{\"sql\": {\"sql\": \"DROP TABLE nowhere\"}}], \"rollback\": []";
        int kind = dice.upTo(6);
        asks |= kind == 3;
        return List.of(
                        "\"changes\": [{\"tagDatabase\": {\"tag\": \"v" + number + "\"}}]",
                        "\"context\": \"other\", " + nowhere,
                        "\"dbms\": \"!sqlite\", " + nowhere,
                        "\"preConditions\": [{\"onFail\": \"MARK_RAN\"}, {\"tableExists\": {\"tableName\": \"nowhere\"}}], "
                                + nowhere,
                        "\"changes\": [{\"sql\": {\"sql\": \"INSERT INTO log VALUES (" + number
                                + ")\"}}], \"rollback\": [{\"sql\": {\"sql\": \"DELETE FROM log WHERE rowid = (SELECT max(rowid) FROM log)\"}}]",
                        "\"changes\": [{\"empty\": {}}]")
                .get(kind);
    }

    private void inOneGo(TransactionMode mode) throws Exception {
        Path file = copy(start, "go.db");
        assertThat(update(file, null, mode)).isEmpty();
        same("in one go, " + mode, last(), file);
        agrees(file, places.size());
    }

    private void down(Place target) throws Exception {
        Path file = at(last(), "down.db");
        TransactionMode mode = dice.any(TransactionMode.values());
        long[] before = count(file);
        Optional<MigrateException> refusal = rollback(file, target.revision(), mode, false);
        if (refusal.isPresent()) {
            assertThat(refusal.get()).hasMessageContaining("allowDataLoss");
            same("refused", last(), file);
            assertThat(rollback(file, target.revision(), mode, true)).isEmpty();
        }
        long[] after = count(file);
        assertThat(refusal.isPresent())
                .as(
                        "asked, with rows and values %d and %d before, %d and %d after; %s",
                        before[0], before[1], after[0], after[1], refusal)
                .isEqualTo(after[0] < before[0] || after[1] < before[1]);
        same("down to " + target.revision(), target, file);
        agrees(file, places.indexOf(target) + 1);
        assertThat(update(file, null, TransactionMode.RUN)).isEmpty();
        same("up again", last(), file);
    }

    private void fail(TransactionMode mode) throws Exception {
        int after = dice.upTo(places.size());
        Place kept = mode == TransactionMode.RUN ? places.get(0) : places.get(after);
        String revision = places.get(after).revision().substring(0, 13) + "9";
        Path broken = file(revision);
        String good = "{\"sql\": {\"sql\": \"INSERT INTO log VALUES ('never')\"}}, ";
        changelog.file(
                "db/changelog/changes/" + broken.getFileName(),
                "databaseChangeLog:\n"
                        + changeset(
                                revision,
                                new int[1],
                                "\"changes\": [" + good + "{\"sql\": {\"sql\": \"DROP TABLE nowhere\"}}]"));
        Path file = copy(start, "fail.db");
        if (revision.compareTo(places.get(after).revision()) > 0
                && (after + 1 == places.size()
                        || revision.compareTo(places.get(after + 1).revision()) < 0)) {
            assertThat(update(file, null, mode)).isPresent();
            same("failed in " + mode, kept, file);
        }
        Files.delete(broken);
    }

    private void byScript() throws Exception {
        // Without a connection nobody knows what a precondition will say.
        if (asks || !haveShell()) {
            return;
        }
        Path file = copy(start, "script.db");
        Place target = places.get(dice.upTo(places.size()));
        shell(file, script(Direction.UP, places.get(0).revision(), null));
        same("script up", last(), file);
        agrees(file, places.size());
        shell(file, script(Direction.DOWN, null, target.revision()));
        same("script down to " + target.revision(), target, file);
        agrees(file, places.indexOf(target) + 1);
    }

    private String script(Direction direction, @Nullable String from, @Nullable String to) {
        return new ScriptChangelog()
                .run(new ScriptChangelog.Request(setup(start), Product.SQLITE, from, to, direction));
    }

    /** The schema of a place can be stamped as that place, with and without comparing. */
    private void stamp() throws Exception {
        Place target = places.get(dice.upTo(places.size()));
        Path file = at(target, "stamp.db");
        List<String> wanted = history(file);
        for (boolean force : new boolean[] {true, false}) {
            new StampDatabase().run(new StampDatabase.Request(setup(file), "base", true, List.of()));
            assertThat(history(file)).isEmpty();
            new StampDatabase().run(new StampDatabase.Request(setup(file), target.revision(), force, List.of()));
            assertThat(history(file).stream().map(UpdateRun::key))
                    .isEqualTo(wanted.stream().map(UpdateRun::key).toList());
            agrees(file, places.indexOf(target) + 1);
        }
        assertThat(update(file, null, TransactionMode.RUN)).isEmpty();
        same("up from the stamp", last(), file, false);
    }

    private static String key(String row) {
        return row.substring(0, row.indexOf('|'));
    }

    /** Status, current and history say what was done: all of so many files, and nothing of the others. */
    private void agrees(Path file, int count) {
        Standing standing = new ShowHistory().run(setup(file));
        String current = places.size() < count ? "" : places.get(count - 1).revision();
        assertThat(standing.pending().stream()
                        .map(state -> state.changeset().revision())
                        .distinct())
                .isEqualTo(places.subList(Math.min(count, places.size()), places.size()).stream()
                        .map(Place::revision)
                        .toList());
        assertThat(standing.current()).isNotNull();
        assertThat(standing.current().changeset().revision()).isEqualTo(current);
        assertThat(standing.unknown()).isEmpty();
        assertThat(standing.states().stream().noneMatch(state -> state.older() || state.edited()))
                .isTrue();
    }

    private Optional<MigrateException> update(Path file, @Nullable String to, TransactionMode mode) {
        try {
            new UpdateDatabase().run(new UpdateDatabase.Request(setup(file), to, mode, false, Progress.NONE, null));
            return Optional.empty();
        } catch (MigrateException e) {
            return Optional.of(e);
        }
    }

    private Optional<MigrateException> rollback(Path file, String to, TransactionMode mode, boolean lose) {
        try {
            new RollbackDatabase().run(new RollbackDatabase.Request(setup(file), to, mode, lose, false, Progress.NONE));
            return Optional.empty();
        } catch (MigrateException e) {
            return Optional.of(e);
        }
    }

    private Place last() {
        return places.get(places.size() - 1);
    }

    private Place place(String revision, Path file) throws Exception {
        Files.copy(file, folder.resolve(revision + ".db"), StandardCopyOption.REPLACE_EXISTING);
        return new Place(revision, Facts.of(file), history(file));
    }

    private Path at(Place place, String name) throws IOException {
        return copy(folder.resolve(place.revision() + ".db"), name);
    }

    private void same(String what, Place wanted, Path file) throws SQLException {
        same(what, wanted, file, true);
    }

    private void same(String what, Place wanted, Path file, boolean history) throws SQLException {
        Facts expected = wanted.facts().quoted().withoutSequence();
        assertThat(Facts.of(file).quoted().withoutSequence().since(expected))
                .as(what)
                .isEmpty();
        if (history) {
            assertThat(history(file)).as(what).isEqualTo(wanted.history());
        }
    }

    private static List<String> history(Path file) throws SQLException {
        try (Database database = Database.at(file)) {
            return database.values(
                    "SELECT FILENAME || '::' || ID || '::' || AUTHOR || '|' || coalesce(MD5SUM, '') || ' '"
                            + " || EXECTYPE || ' ' || coalesce(TAG, '') FROM DATABASECHANGELOG ORDER BY ORDEREXECUTED, FILENAME, ID");
        }
    }

    /** All rows, and all values that are not NULL, wherever they are. */
    private static long[] count(Path file) throws SQLException {
        long[] count = new long[2];
        try (Database database = Database.at(file)) {
            for (String table : database.values("SELECT name FROM sqlite_schema WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'DATABASECHANGELOG%'")) {
                count[0] += Long.parseLong(database.values("SELECT count(*) FROM " + Identifiers.quote(table))
                        .get(0));
            }
            count[1] = database.facts().lines().stream()
                    .filter(line -> line.startsWith("value ") && !line.startsWith("value DATABASECHANGELOG"))
                    .filter(line -> !line.endsWith(" null null") && !line.endsWith("!"))
                    .count();
        }
        return count;
    }

    private Setup setup(Path file) {
        ChangelogSettings settings = changelog.setup().changelog();
        return new Setup(
                new ChangelogSettings(settings.file(), "mine", null, settings.parameters(), settings.projectClasses()),
                ChangelogFolder.sqlite(file),
                MigrateLog.SILENT);
    }

    private Path file(String revision) {
        return changelog.root().resolve("db/changelog/changes/" + revision + "-chance.yaml");
    }

    private Path copy(Path from, String name) throws IOException {
        return Files.copy(from, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean haveShell() {
        try {
            return new ProcessBuilder("sqlite3", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void shell(Path file, String script) throws Exception {
        Path input = Files.writeString(folder.resolve("script.sql"), script);
        Process shell = new ProcessBuilder("sqlite3", "-bail", file.toString())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(shell.waitFor()).isZero();
    }
}
