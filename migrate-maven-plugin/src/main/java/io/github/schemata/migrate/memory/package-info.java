/** What was read of a changelog, kept so that an update with nothing to do need not read it again. */
@NullMarked
package io.github.schemata.migrate.memory;

import org.jspecify.annotations.NullMarked;
