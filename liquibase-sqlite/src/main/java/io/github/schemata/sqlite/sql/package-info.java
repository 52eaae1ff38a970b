/** Turns Liquibase's statements into edits and SQL for SQLite. */
@NullMarked
package io.github.schemata.sqlite.sql;

import org.jspecify.annotations.NullMarked;
