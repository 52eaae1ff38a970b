package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** The structure of a server's database, as its catalog tells it. */
record ServerStructure(Schema schema) implements Structure {

    @Override
    public List<Difference> differences(Structure other) {
        Schema found = ((ServerStructure) other).schema();
        List<Difference> differences = new ArrayList<>(SchemaComparison.between(schema, found));
        for (Sequence sequence : schema.sequences()) {
            if (!found.sequences().contains(sequence)) {
                boolean there =
                        found.sequences().stream().anyMatch(one -> one.name().equals(sequence.name()));
                differences.add(
                        there
                                ? new Difference(
                                        "sequence " + sequence.name(), "settings", sequence.toString(), "others")
                                : new Difference("sequence " + sequence.name(), "existence", "there", "missing"));
            }
        }
        for (Sequence sequence : found.sequences()) {
            if (schema.sequences().stream().noneMatch(one -> one.name().equals(sequence.name()))) {
                differences.add(new Difference("sequence " + sequence.name(), "existence", "missing", "there"));
            }
        }
        return differences;
    }
}
