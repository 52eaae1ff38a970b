/** What leads from one schema to another: a pure comparison of what entities state with what is found. */
@NullMarked
package io.github.schemata.migrate.evolution;

import org.jspecify.annotations.NullMarked;
