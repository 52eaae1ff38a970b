package io.github.schemata.migrate.evolution;

import io.github.schemata.migrate.diff.Difference;
import io.github.schemata.schema.ReferentialAction;
import io.github.schemata.schema.SqlType;
import java.util.List;

/** Changes in words: object, fact, wanted and found. */
public final class Wording {

    private Wording() {}

    /** What differs, for reports: one for each fact. */
    public static List<Difference> differences(List<SchemaChange> changes) {
        throw new UnsupportedOperationException("not yet");
    }

    /** One line for a list or a changeset's comment: {@code add column album.year}. */
    public static String line(SchemaChange change) {
        return change.toString();
    }

    static String action(ReferentialAction action) {
        return action.name().replace('_', ' ');
    }

    static String type(SqlType type) {
        return type.declared().isBlank() ? type.toString() : type.declared();
    }
}
