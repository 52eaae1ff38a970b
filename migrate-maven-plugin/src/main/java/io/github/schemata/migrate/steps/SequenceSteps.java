package io.github.schemata.migrate.steps;

import io.github.schemata.migrate.draft.DraftChange;
import io.github.schemata.migrate.steps.Step.Written;
import io.github.schemata.schema.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sequences: real ones, and on SQLite the table with one row that Hibernate takes for one there. */
final class SequenceSteps {

    private static final String VALUE = "next_val";

    private SequenceSteps() {}

    static List<Step> create(Sequence sequence) {
        String comment = "Create sequence " + sequence.name();
        return List.of(
                new Step(
                        comment,
                        Step.OTHERS,
                        names -> new Written(List.of(real(sequence, names)), List.of(dropReal(sequence, names)))),
                new Step(
                        comment + " as a table",
                        Step.SQLITE,
                        names -> new Written(table(sequence, names), List.of(dropTable(sequence, names)))));
    }

    static List<Step> drop(Sequence sequence) {
        String comment = "Drop sequence " + sequence.name() + ": the rollback starts it anew";
        return List.of(
                new Step(
                        comment,
                        Step.OTHERS,
                        names -> new Written(List.of(dropReal(sequence, names)), List.of(real(sequence, names)))),
                new Step(
                        comment,
                        Step.SQLITE,
                        names -> new Written(List.of(dropTable(sequence, names)), table(sequence, names))));
    }

    static List<Step> alter(Sequence from, Sequence to) {
        return List.of(new Step(
                "Change the step of sequence " + to.name(),
                Step.OTHERS,
                names -> new Written(List.of(altered(to, names)), List.of(altered(from, names)))));
    }

    private static DraftChange real(Sequence sequence, Names names) {
        return named("createSequence", sequence, names)
                .put("startValue", sequence.start())
                .put("incrementBy", sequence.increment())
                .done();
    }

    private static DraftChange altered(Sequence sequence, Names names) {
        return named("alterSequence", sequence, names)
                .put("incrementBy", sequence.increment())
                .done();
    }

    private static DraftChange dropReal(Sequence sequence, Names names) {
        return named("dropSequence", sequence, names).done();
    }

    private static Change named(String type, Sequence sequence, Names names) {
        return Change.of(type, "schemaName", "sequenceName", sequence.name(), names);
    }

    private static List<DraftChange> table(Sequence sequence, Names names) {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("name", VALUE);
        column.put("type", "bigint");
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("name", VALUE);
        value.put("valueNumeric", sequence.start());
        return List.of(
                Change.of("createTable")
                        .put("tableName", names.table(sequence.name()))
                        .columns(List.of(column))
                        .done(),
                Change.of("insert")
                        .put("tableName", names.table(sequence.name()))
                        .columns(List.of(value))
                        .done());
    }

    private static DraftChange dropTable(Sequence sequence, Names names) {
        return Change.of("dropTable")
                .put("tableName", names.table(sequence.name()))
                .done();
    }
}
