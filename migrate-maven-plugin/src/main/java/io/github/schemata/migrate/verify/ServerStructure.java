package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.migrate.diff.SchemaComparison;
import io.github.schemata.schema.Schema;
import java.util.List;

/** The structure of a server's database, as its catalog tells it. */
record ServerStructure(Schema schema) implements Structure {

    @Override
    public List<Difference> differences(Structure other) {
        return SchemaComparison.between(schema, ((ServerStructure) other).schema());
    }
}
