/** The changelog that an existing database would have come from. */
@NullMarked
package io.github.schemata.migrate.baseline;

import org.jspecify.annotations.NullMarked;
