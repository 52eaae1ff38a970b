/** Liquibase at work on a database: update, rollback, stamp, unlock. */
@NullMarked
package io.github.schemata.migrate.apply;

import org.jspecify.annotations.NullMarked;
