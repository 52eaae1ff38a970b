package io.github.schemata.migrate.drift;

import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.drift.Finding.Pair;
import io.github.schemata.migrate.history.Applied;
import io.github.schemata.migrate.history.ChangesetState;
import io.github.schemata.migrate.history.Standing;
import io.github.schemata.schema.dialect.sqlite.ddl.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between the changelog, as far as it is applied, and the database, each with its likely cause.
 *
 * @param standing where the database stands
 * @param differences between what the applied changesets make and what is there
 * @param withPending the same with the pending changesets, too; as {@code differences} where nothing is pending
 * @param url the database's, without a password
 */
public record DatabaseFindings(
        Standing standing, List<Difference> differences, List<Difference> withPending, String url) {

    private static final int NAMED = 3;

    public DatabaseFindings {
        differences = List.copyOf(differences);
        withPending = List.copyOf(withPending);
    }

    /**
     * The findings; edited changesets are among them, since an update stops at them.
     *
     * @param entities what differs between entities and changelog
     */
    public List<Finding> list(List<Finding> entities) {
        Set<String> missing = new HashSet<>();
        entities.stream()
                .filter(finding -> finding.difference().found().equals("missing"))
                .forEach(finding ->
                        missing.add(Identifiers.fold(finding.difference().object())));
        Set<Difference> left = new HashSet<>(withPending);
        List<Finding> findings = new ArrayList<>();
        edited().map(this::edited).forEach(findings::add);
        for (Difference difference : differences) {
            boolean entity =
                    difference.wanted().equals("missing") && missing.contains(Identifiers.fold(difference.object()));
            findings.add(entity ? byHibernate(difference) : finding(difference, !left.contains(difference)));
        }
        return findings;
    }

    /** What is no drift, and yet to be known. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        int pending = standing.pending().size();
        if (pending > 0) {
            notes.add(pending + (pending == 1 ? " changeset is" : " changesets are") + " pending ("
                    + names(standing.pending().stream().map(ChangesetState::changeset)) + "): mvn migrate:update"
                    + on());
        }
        long again = standing.states().stream().filter(ChangesetState::again).count();
        if (again > 0) {
            notes.add(again + (again == 1 ? " applied changeset runs" : " applied changesets run")
                    + " again with the next update.");
        }
        if (differences.isEmpty() && !standing.unknown().isEmpty()) {
            notes.add("Applied, but unknown to the changelog: " + unknown() + ". The schema is the changelog's all the"
                    + " same.");
        }
        return notes;
    }

    private Stream<Changeset> edited() {
        return standing.states().stream().filter(ChangesetState::edited).map(ChangesetState::changeset);
    }

    private Finding edited(Changeset changeset) {
        return finding(
                new Difference("changeset " + changeset.key(), "text", "edited since", "as it was applied"),
                "a changeset was edited after it was applied",
                "Put the file back, and write the change as a new changeset:"
                        + " mvn migrate:revision -Dmigrate.message=\"…\"");
    }

    private Finding finding(Difference difference, boolean asPending) {
        if (asPending) {
            return finding(
                    difference,
                    "a pending changeset was made by hand already ("
                            + names(standing.pending().stream().map(ChangesetState::changeset)) + ")",
                    "mvn migrate:stamp -Dmigrate.to=head" + on());
        } else if (!standing.unknown().isEmpty()) {
            return finding(
                    difference,
                    "a branch that is not merged: the database has changesets that the changelog lacks (" + unknown()
                            + ")",
                    "Merge the branch; or, there, mvn migrate:rollback -Dmigrate.to=…" + on());
        }
        return edited().filter(changeset -> mayTouch(changeset, difference))
                .findFirst()
                .map(changeset -> finding(
                        difference,
                        "the changeset " + changeset.key() + " was edited after it was applied",
                        "Put the file back, and write the change as a new changeset:"
                                + " mvn migrate:revision -Dmigrate.message=\"…\""))
                .orElseGet(() -> byHand(difference));
    }

    private Finding byHand(Difference difference) {
        boolean never = standing.states().stream().allMatch(state -> state.applied() == null);
        if (never) {
            return finding(
                    difference,
                    "the database was made without this changelog: no changeset was ever applied",
                    "mvn migrate:baseline" + on() + " for a changelog of what is there");
        }
        return finding(
                difference,
                "a change by hand, in the database and nowhere else",
                "Undo it there; or write it as a changeset, mvn migrate:revision -Dmigrate.message=\"…\","
                        + "\nand mark it as applied, mvn migrate:stamp -Dmigrate.to=head" + on());
    }

    private Finding byHibernate(Difference difference) {
        return finding(
                difference,
                "made from the entities without a changeset, by Hibernate's ddl-auto or by hand",
                "mvn migrate:generate -Dmigrate.message=\"…\", then mvn migrate:stamp -Dmigrate.to=head" + on());
    }

    private static Finding finding(Difference difference, String cause, String cure) {
        return new Finding(Pair.CHANGELOG_AND_DATABASE, difference, cause, cure);
    }

    /** Its words name a table ({@code addColumn tableName=album}), or it is SQL, which may do anything. */
    private static boolean mayTouch(Changeset changeset, Difference difference) {
        String words = Identifiers.fold(changeset.description());
        return words.contains("sql")
                || table(difference).filter(words::contains).isPresent();
    }

    private static Optional<String> table(Difference difference) {
        String object = Identifiers.fold(difference.object());
        int of = object.lastIndexOf(" of ");
        String name = of >= 0 ? object.substring(of + 4) : object.substring(object.indexOf(' ') + 1);
        return Optional.of(
                object.startsWith("column ") && name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name);
    }

    private String unknown() {
        List<Applied> rows = standing.unknown();
        return rows.stream()
                        .limit(NAMED)
                        .map(row -> row.key().id() + "@" + row.key().file())
                        .collect(Collectors.joining(", "))
                + (rows.size() > NAMED ? " and " + (rows.size() - NAMED) + " more" : "");
    }

    private static String names(Stream<Changeset> changesets) {
        List<String> names = changesets.map(changeset -> changeset.key().id()).toList();
        return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
    }

    private String on() {
        return " -Dmigrate.url=" + url;
    }
}
