/** A SQLite database as an SQL script, and back. */
@NullMarked
package io.github.schemata.migrate.script;

import org.jspecify.annotations.NullMarked;
