/** What Liquibase is told about an SQLite database. */
@NullMarked
package io.github.schemata.sqlite.snapshot;

import org.jspecify.annotations.NullMarked;
