/** Applies a changelog to a SQLite database in memory by Liquibase, and nothing of it beyond that. */
@NullMarked
package io.github.schemata.codegen.source.changelog;

import org.jspecify.annotations.NullMarked;
