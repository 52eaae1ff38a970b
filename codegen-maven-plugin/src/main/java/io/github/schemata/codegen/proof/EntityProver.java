package io.github.schemata.codegen.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads all entities, then writes one row of each: what is written must not be counted. */
final class EntityProver {

    private final ProjectCode code;
    /** What is noted, and of which entities. */
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    EntityProver(ProjectCode code) {
        this.code = code;
    }

    List<String> notes() {
        return notes.entrySet().stream()
                .map(note -> String.join(", ", note.getValue()) + ": " + note.getKey())
                .toList();
    }

    private void note(MappedEntity entity, String text) {
        notes.computeIfAbsent(text, key -> new ArrayList<>()).add(entity.simpleName());
    }

    List<EntityProof> prove(List<MappedEntity> entities) {
        Map<MappedEntity, Reading> readings = new LinkedHashMap<>();
        entities.stream()
                .sorted(Comparator.comparing(EntityProver::source).thenComparing(MappedEntity::className))
                .forEach(entity -> readings.put(entity, read(entity)));
        List<EntityProof> proofs = new ArrayList<>();
        readings.forEach((entity, reading) -> proofs.add(proof(entity, reading, code.write(entity))));
        return proofs;
    }

    private static String source(MappedEntity entity) {
        return entity.table() == null ? "(query)" : entity.table();
    }

    private record Reading(long rows, long read, List<String> faults) {}

    private Reading read(MappedEntity entity) {
        List<String> faults = new ArrayList<>();
        long rows = -1;
        try {
            code.turnTo(entity);
            rows = code.count(entity);
        } catch (SQLException e) {
            faults.add(": the database cannot count " + source(entity) + ": " + e.getMessage());
        }
        ReadOutcome outcome = code.read(entity);
        if (rows >= 0) {
            if (rows != outcome.rows()) {
                faults.add(": " + outcome.rows() + " rows read, the database has " + rows);
            }
            judgeReferences(entity, outcome, faults);
        }
        if (outcome.repeatedIds() > 0) {
            faults.add(": " + outcome.repeatedIds() + " rows have the identifier of another row and are never seen");
        }
        outcome.faults().forEach(fault -> faults.add(fault.startsWith(".") ? fault : ": " + fault));
        return new Reading(rows, outcome.rows(), faults);
    }

    /** A reference that leads nowhere is the data's fault exactly where the database finds it too. */
    private void judgeReferences(MappedEntity entity, ReadOutcome outcome, List<String> faults) {
        long broken = outcome.brokenReferences();
        if (broken == 0) {
            return;
        }
        long known = entity.table() == null ? 0 : known(entity, broken);
        if (broken <= known) {
            note(entity, broken + " references lead to rows that do not exist");
        } else {
            faults.add(": " + broken + " references lead nowhere, of which the database knows " + known);
        }
    }

    /** SQLite cannot check a key to columns that are not unique; then there is nobody to contradict. */
    private long known(MappedEntity entity, long broken) {
        try {
            return code.brokenReferences(entity);
        } catch (SQLException e) {
            return broken;
        }
    }

    private EntityProof proof(MappedEntity entity, Reading reading, WriteOutcome write) {
        List<String> faults = new ArrayList<>(reading.faults());
        if (write instanceof WriteOutcome.Wrong wrong) {
            wrong.faults().forEach(fault -> faults.add((fault.startsWith(".") ? "" : ": ") + fault));
        }
        if (write instanceof WriteOutcome.Written written) {
            written.notes().forEach(note -> note(entity, note));
        }
        return new EntityProof(entity.simpleName(), source(entity), reading.rows(), reading.read(), write, faults);
    }
}
