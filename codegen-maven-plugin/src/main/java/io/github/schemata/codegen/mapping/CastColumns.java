package io.github.schemata.codegen.mapping;

import io.github.schemata.codegen.mapping.selection.Notes;
import io.github.schemata.codegen.model.BasicAttribute;
import io.github.schemata.codegen.model.EntityClass;
import io.github.schemata.codegen.model.JdbcForm;
import java.util.List;
import java.util.stream.Collectors;

/** Says which columns are read and written by an expression, since no Java type is theirs. */
final class CastColumns {

    /** Columns named in the note. */
    private static final int NAMED = 5;

    private CastColumns() {}

    static void tell(List<EntityClass> entities, Notes notes) {
        List<String> columns = entities.stream()
                .flatMap(entity -> entity.attributes().stream()
                        .filter(BasicAttribute.class::isInstance)
                        .map(BasicAttribute.class::cast)
                        .filter(value -> value.column().jdbc() instanceof JdbcForm.Cast)
                        .map(value ->
                                entity.source().name() + "." + value.column().name()))
                .toList();
        int more = columns.size() - NAMED;
        if (!columns.isEmpty()) {
            notes.info("Read and written by a cast, since their types are none of Java's: "
                    + columns.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + (more == 1 ? " more column" : " more columns") : "") + ".");
        }
    }
}
