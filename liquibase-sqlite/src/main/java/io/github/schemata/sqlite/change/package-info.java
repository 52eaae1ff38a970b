/** Liquibase's changes where they need to know this SQLite, and the changes that its free edition lacks. */
@NullMarked
package io.github.schemata.sqlite.change;

import org.jspecify.annotations.NullMarked;
