package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.changelog.Changeset;
import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.replay.StepFailure;
import io.github.schemata.migrate.replay.Trial;
import io.github.schemata.migrate.verify.Fault.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers faults, each in words. */
final class Faults {

    private static final int NAMED = 10;

    private final Trial trial;
    private final Path resourceRoot;
    private final String where;
    private final boolean withData;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param where what database it is, for messages
     * @param withData whether it has rows of its own
     */
    Faults(Trial trial, Path resourceRoot, String where, boolean withData) {
        this.trial = trial;
        this.resourceRoot = resourceRoot;
        this.where = where;
        this.withData = withData;
    }

    List<Fault> list() {
        return faults;
    }

    void note(String note) {
        notes.add(note);
    }

    List<String> notes() {
        return notes;
    }

    void entitiesDiffer(List<String> details) {
        faults.add(new Fault(
                Kind.ENTITIES_DIFFER,
                null,
                null,
                "The changelog does not make what the entities ask for",
                details,
                "Draft the difference with migrate:generate, or correct the entities."));
    }

    void noRollback(int index) {
        add(Kind.NO_ROLLBACK, index, trial.withoutInverse(index));
        List<String> others = IntStream.range(0, index)
                .filter(other -> !trial.withoutInverse(other).isEmpty())
                .mapToObj(other -> trial.changesets().get(other).key().toString())
                .toList();
        if (!others.isEmpty()) {
            note("Without a rollback, too: "
                    + String.join(", ", others.subList(0, Math.min(NAMED, others.size())))
                    + (others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : ""));
        }
    }

    void upFails(int index, StepFailure failure, Connection connection) {
        List<String> details = new ArrayList<>(List.of(failure.reason()));
        if (withData) {
            details.addAll(OffendingRows.of(failure.reason(), connection));
        }
        add(Kind.UP_FAILS, index, details);
    }

    void differs(Kind kind, int index, List<Difference> differences) {
        add(
                kind,
                index,
                differences.stream()
                        .map(Difference::toString)
                        .map(Faults::oneLine)
                        .toList());
    }

    void add(Kind kind, int index, List<String> details) {
        Changeset changeset = trial.changesets().get(index);
        faults.add(new Fault(
                kind,
                changeset,
                Place.of(changeset.key(), resourceRoot, trial.path(index)),
                cause(kind, details),
                kind == Kind.NO_ROLLBACK ? List.of() : details,
                cure(kind)));
    }

    private String cause(Kind kind, List<String> details) {
        return switch (kind) {
            case UP_FAILS -> "it cannot be applied to " + where;
            case NO_ROLLBACK -> "it has no rollback, and Liquibase knows no inverse of " + String.join(", ", details);
            case DOWN_FAILS -> "its rollback fails on " + where;
            case NOT_BACK -> "its rollback does not bring back what was there before";
            case UP_AGAIN_FAILS -> "after its rollback it cannot be applied again";
            case UP_AGAIN_DIFFERS -> "applied again after its rollback, it makes something else than the first time";
            case ENTITIES_DIFFER -> "it differs from the entities";
        };
    }

    private String cure(Kind kind) {
        return switch (kind) {
            case UP_FAILS ->
                withData
                        ? "Correct the changeset, or the rows that it names: an update of the database would fail alike."
                        : oneLine(trial.cure());
            case NO_ROLLBACK, DOWN_FAILS, NOT_BACK ->
                "Give the changeset a rollback that restores it: --rollback in SQL, rollback: in YAML, <rollback> in XML.";
            case UP_AGAIN_FAILS, UP_AGAIN_DIFFERS ->
                "Its rollback leaves something behind that is not in the tables, or it asks for it: correct either.";
            case ENTITIES_DIFFER -> "Draft the difference with migrate:generate.";
        };
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
