package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.evolution.Evolution.Kept;
import io.github.schemata.migrate.evolution.Evolution.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what a comparison finds. */
final class Findings {

    private final List<SchemaChange> changes = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Drops drops;
    private final boolean dropAll;

    /** @param dropAll whether what vanishes may go though something like it appears */
    Findings(Drops drops, boolean dropAll) {
        this.drops = drops;
        this.dropAll = dropAll;
    }

    void change(SchemaChange change) {
        changes.add(change);
    }

    void ask(Question question) {
        questions.add(question);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    /** Whether nothing is left to ask. */
    boolean answered() {
        return questions.isEmpty();
    }

    boolean dropAll() {
        return dropAll;
    }

    Drops drops() {
        return drops;
    }

    /**
     * Something that is found and stated by nobody: it stays, unless it was asked for.
     *
     * @param name by which it can be asked for; empty where it cannot
     * @return whether it goes
     */
    boolean unstated(String object, String name, SchemaChange drop) {
        boolean goes = drops.allow(name);
        if (goes) {
            changes.add(drop);
        } else {
            kept.add(new Kept(object, name));
        }
        return goes;
    }

    /** Something that stays whatever is asked. */
    void stays(String object) {
        kept.add(new Kept(object, ""));
    }

    List<SchemaChange> changes() {
        return changes;
    }

    Evolution evolution(List<SchemaChange> ordered) {
        return new Evolution(ordered, kept, open(), warnings);
    }

    /** What may only have another name needs no value, or will be asked for once that is settled. */
    private List<Question> open() {
        Set<String> candidates = questions.stream()
                .filter(Question.Renamed.class::isInstance)
                .flatMap(question -> ((Question.Renamed) question).candidates().stream())
                .collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> !(question instanceof Question.Fill fill && candidates.contains(fill.column())))
                .toList();
    }
}
