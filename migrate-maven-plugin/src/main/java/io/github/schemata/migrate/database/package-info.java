/** Which database, and a connection to it. */
@NullMarked
package io.github.schemata.migrate.database;

import org.jspecify.annotations.NullMarked;
