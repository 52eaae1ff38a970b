/** Reads the statements that SQLite keeps in {@code sqlite_schema.sql}: what they say and where in the text. */
@NullMarked
package io.github.schemata.schema.dialect.sqlite.ddl;

import org.jspecify.annotations.NullMarked;
