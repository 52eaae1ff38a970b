package io.github.schemata.sqlite.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemata.sqlite.testing.Database;
import io.github.schemata.sqlite.testing.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One random schema, random changes of it, and what must hold of them. */
final class RandomRun {

    /** What no message may hold: a fault of ours, or SQL of ours that SQLite could not read. */
    private static final Pattern UNCLEAR = Pattern.compile(
            "NullPointer|Cannot invoke|near \"|syntax error|unrecognized token"
                    + "|IndexOutOf|ClassCast|No value present|out of bounds|malformed|already exists: schemata|schemata_|SQL logic error|is null$|^null");

    private final Dice dice;
    private final Path folder;
    private final boolean foreignKeys;
    private final boolean undoable;
    private final Path start;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final List<List<Step>> failing = new ArrayList<>();
    private Facts facts;

    RandomRun(long seed, Path folder) throws SQLException {
        this.dice = new Dice(seed);
        this.folder = folder;
        this.foreignKeys = seed % 2 == 0;
        this.undoable = seed % 4 < 2;
        this.start = folder.resolve("start.db");
        try (Database database = Database.at(start)) {
            new RandomSchema(dice).in(database);
        }
        this.facts = Facts.of(start);
    }

    void check() throws Exception {
        Facts before = facts;
        Facts after = oneByOne();
        List<Integer> sizes = sizes(steps.size());
        failInTheMiddle();
        if (steps.isEmpty()) {
            return;
        }
        Migration together = on("together.db").changelog(changelog(steps, sizes));
        if (leadsNowhere(together, after)) {
            return;
        }
        same("gathered edits end as one by one", after, Facts.of(together.file()));
        byShell(sizes, before, after);
        if (undoable) {
            together.rollback(sizes.size());
            same("rolled back", normal(before, before), normal(Facts.of(together.file()), before));
            together.update();
            same("up again", normal(after, after), normal(Facts.of(together.file()), after));
        }
    }

    /** What was done. */
    List<String> done() {
        return steps.stream().map(Step::type).toList();
    }

    /** What was refused, and why. */
    List<String> refused() {
        return refusals;
    }

    /** Looks for changes that can be made, one changeset each; those that cannot must leave nothing and say why. */
    private Facts oneByOne() throws SQLException {
        int wanted = dice.from(1, 8);
        Path file = copy("one.db");
        for (int tries = 0; steps.size() < wanted && tries < 20; tries++) {
            Step step;
            try (Connection connection = on("one.db").connect()) {
                step = new RandomChange(dice, Seen.of(connection)).next(undoable);
            }
            steps.add(step);
            Migration migration = new_(file).changelog(changelog(steps, ones(steps.size())));
            String refusal = refusal(migration);
            Facts now = Facts.of(file);
            if (refusal == null) {
                assertThat(new Reaching(step, foreignKeys).tooFar(facts, now))
                        .as("touched by " + step.json())
                        .isEmpty();
                facts = now;
            } else {
                steps.remove(steps.size() - 1);
                failing.add(Stream.concat(steps.stream(), Stream.of(step)).toList());
                refusals.add(step.type() + ": " + refusal);
                assertThat(refusal).as("refusal of " + step.json()).doesNotContainPattern(UNCLEAR);
                same("nothing done by refused " + step.json() + "\n" + refusal, facts, now);
                refusedByShell(step, refusal);
            }
        }
        return facts;
    }

    /** A changeset whose last change is refused does nothing at all; those before it are done. */
    private void failInTheMiddle() throws SQLException {
        if (failing.isEmpty()) {
            return;
        }
        List<Step> all = dice.of(failing);
        List<Integer> sizes = sizes(all.size());
        Migration good = on("good.db").changelog(changelog(all, sizes.subList(0, sizes.size() - 1)));
        String other = refusal(good);
        if (other != null) {
            // With keys off, what each change alone may leave behind, all of them in one changeset may not.
            assertThat(foreignKeys).isFalse();
            assertThat(other).contains("foreign keys that lead nowhere");
            return;
        }
        Migration failed = on("failed.db").changelog(changelog(all, sizes));
        String refusal = refusal(failed);
        assertThat(refusal).as("refused in the end: " + changelog(all, sizes)).isNotNull();
        boolean beforeAll = refusal != null && refusal.contains("Validation Failed");
        same("the last changeset was refused", Facts.of(beforeAll ? start : good.file()), Facts.of(failed.file()));
    }

    /**
     * Where keys are not enforced, a changeset may leave rows that lead nowhere, but not one that rebuilds the tables
     * too: so what can be done in two may be refused in one.
     */
    private boolean leadsNowhere(Migration together, Facts after) throws SQLException {
        boolean left = !after.faults().equals(Facts.of(start).faults());
        String refusal = refusal(together);
        boolean nowhere = left && !foreignKeys && refusal != null && refusal.contains("foreign keys that lead nowhere");
        if (!nowhere) {
            assertThat(refusal).as("all together").isNull();
        }
        return nowhere;
    }

    /** The script must stop where the update does. */
    private void refusedByShell(Step step, String refusal) throws SQLException {
        if (!Shell.isThere() || !dice.oneIn(4)) {
            return;
        }
        steps.add(step);
        Path file = copy("refused.db");
        Migration migration = new_(file).changelog(changelog(steps, ones(steps.size())));
        try {
            String script = migration.updateSql();
            String said = Shell.run(file, script);
            assertThat(said)
                    .as("the shell refuses " + step.json() + ", too: " + refusal)
                    .isNotEmpty();
            same("nothing done by the shell, which refused " + step.json(), facts, Facts.of(file));
        } catch (Migration.MigrationFailure e) {
            assertThat(e.getMessage())
                    .as("refusal of the script of " + step.json())
                    .doesNotContainPattern(UNCLEAR);
        } finally {
            steps.remove(steps.size() - 1);
        }
    }

    private void byShell(List<Integer> sizes, Facts before, Facts after) throws SQLException {
        Path file = copy("script.db");
        Migration migration = new_(file).changelog(changelog(steps, sizes));
        String script = migration.updateSql();
        same("untouched by updateSql", before, Facts.of(file));
        if (Shell.isThere()) {
            String said = Shell.run(file, script);
            boolean left = !foreignKeys && !after.faults().equals(before.faults());
            if (left && said.contains("foreign key leads nowhere")) {
                return; // A script looks at all tables, where an update looks at those that it rebuilds.
            }
            assertThat(said)
                    .as("what the shell says of " + changelog(steps, sizes))
                    .isEmpty();
            String what = "the script, run by the shell, of " + changelog(steps, sizes);
            same(what, unordered(after), unordered(Facts.of(file)));
        }
    }

    /** In which order the rows of a lookup table come is SQLite's choice, another one in each version. */
    private Facts unordered(Facts some) {
        Facts unordered = some;
        for (Step step : steps) {
            if (step.type().equals("addLookupTable")) {
                unordered = unordered.withoutRowids(step.tables().get(1));
            }
        }
        return unordered;
    }

    private static @Nullable String refusal(Migration migration) {
        try {
            migration.update();
            return null;
        } catch (Migration.MigrationFailure e) {
            return e.getMessage();
        } catch (RuntimeException e) {
            throw new AssertionError("not refused but broken", e);
        }
    }

    private Facts normal(Facts some, Facts like) {
        Facts quoted = some.quoted();
        return like.hasSequence() ? quoted : quoted.withoutSequence();
    }

    private void same(String what, Facts expected, Facts actual) {
        assertThat(actual.since(expected)).as(what).isEmpty();
        assertThat(actual.faults()).as(what).isEqualTo(expected.faults());
    }

    /** How many changes each changeset has. */
    private List<Integer> sizes(int count) {
        List<Integer> sizes = new ArrayList<>();
        int left = count;
        while (left > 0) {
            int size = Math.min(left, dice.from(1, 6));
            sizes.add(size);
            left -= size;
        }
        return sizes;
    }

    private static List<Integer> ones(int count) {
        return java.util.Collections.nCopies(count, 1);
    }

    private static String changelog(List<Step> steps, List<Integer> sizes) {
        StringBuilder changelog = new StringBuilder();
        int next = 0;
        for (int i = 0; i < sizes.size(); i++) {
            List<String> changes = steps.subList(next, next + sizes.get(i)).stream()
                    .map(Step::json)
                    .toList();
            changelog.append("- {\"changeSet\": {\"id\": \"" + (i + 1) + "\", \"author\": \"chance\", \"changes\": ["
                    + String.join(", ", changes) + "]}}\n");
            next += sizes.get(i);
        }
        return changelog.toString();
    }

    private Migration on(String name) {
        return new_(copy(name));
    }

    private Migration new_(Path file) {
        return Migration.of(file).foreignKeys(foreignKeys);
    }

    private Path copy(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.copy(start, file);
            } else if (!name.equals("one.db")) {
                Files.delete(file);
                Files.copy(start, file);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
