package io.github.schemata.schema.dialect.postgresql;

import io.github.schemata.schema.TableName;

/** Names tables of one schema or another. */
interface Naming {

    /** The name of a table: that of the current schema needs none. */
    TableName name(String schema, String name);
}
