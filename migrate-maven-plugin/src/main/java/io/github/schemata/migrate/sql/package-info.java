/** SQL scripts of a changelog, made without a connection. */
@NullMarked
package io.github.schemata.migrate.sql;

import org.jspecify.annotations.NullMarked;
