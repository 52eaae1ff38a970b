package io.github.schemata.codegen.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of one compiled entity say.
 *
 * @param className the class
 * @param table the table or view that its rows come from, without quotes, with its schema where that is not the
 *     current one; null where its query does not tell
 * @param query the query that it is mapped to; null where it is mapped to the table itself
 * @param readOnly whether it can only be read
 * @param associations its references to other entities
 */
public record MappedEntity(
        String className,
        @Nullable String table,
        @Nullable String query,
        boolean readOnly,
        List<Association> associations) {

    /**
     * A reference to another entity.
     *
     * @param columns the columns that hold it, without quotes
     * @param targetTable the table of the other entity, without quotes
     */
    public record Association(List<String> columns, String targetTable) {

        public Association {
            columns = List.copyOf(columns);
        }
    }

    public MappedEntity {
        associations = List.copyOf(associations);
    }

    /** The class without its package. */
    public String simpleName() {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
