package io.github.schemata.migrate.verify;

import io.github.schemata.migrate.diff.Difference;
import java.util.List;

/** The structure of a database at one moment. */
interface Structure {

    /** What of this, which should be, is not so in the other. */
    List<Difference> differences(Structure found);
}
