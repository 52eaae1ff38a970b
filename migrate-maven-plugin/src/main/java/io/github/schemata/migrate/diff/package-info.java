/** The difference of two schemas, fact by fact. */
@NullMarked
package io.github.schemata.migrate.diff;

import org.jspecify.annotations.NullMarked;
