/** SQLite: opened read-only, read by joined pragma queries and by the statements that it keeps. */
@NullMarked
package io.github.schemata.schema.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
