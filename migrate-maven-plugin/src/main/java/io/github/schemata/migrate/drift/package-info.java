/** What differs between entities, changelog and database, with the likely cause and what mends it. */
@NullMarked
package io.github.schemata.migrate.drift;

import org.jspecify.annotations.NullMarked;
