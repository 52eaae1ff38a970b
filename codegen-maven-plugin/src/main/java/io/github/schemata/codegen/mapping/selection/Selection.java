package io.github.schemata.codegen.mapping.selection;

import io.github.schemata.schema.Schema;
import io.github.schemata.schema.Table;
import io.github.schemata.schema.View;
import java.util.List;

/**
 * The part of a schema that becomes entities.
 *
 * @param schema the whole schema: foreign keys may lead out of the part
 * @param tables the chosen tables, ordered by name
 * @param views the chosen views, ordered by name
 */
public record Selection(Schema schema, List<Table> tables, List<View> views) {

    public Selection {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
    }

    /** The part by itself, as a schema. */
    public Schema asSchema() {
        return new Schema(schema.product(), tables, views, List.of(), List.of());
    }
}
