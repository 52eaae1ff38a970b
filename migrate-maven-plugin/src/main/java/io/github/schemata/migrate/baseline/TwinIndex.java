package io.github.schemata.migrate.baseline;

import io.github.schemata.schema.Index;

/** Which indexes other servers have, too. */
final class TwinIndex {

    private TwinIndex() {}

    /** Whether it is of columns only, of all rows, in the order of their characters. */
    static boolean isPlain(Index index) {
        return index.where() == null
                && index.parts().stream()
                        .allMatch(part -> part.column() != null
                                && (part.collation() == null || part.collation().equalsIgnoreCase("BINARY")));
    }
}
