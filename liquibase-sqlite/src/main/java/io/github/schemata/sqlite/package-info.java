/** A Liquibase extension that makes every change on SQLite without loss, once and only once. */
@NullMarked
package io.github.schemata.sqlite;

import org.jspecify.annotations.NullMarked;
