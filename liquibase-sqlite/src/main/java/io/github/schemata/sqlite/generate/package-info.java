/** Writes changelogs that make an SQLite database again as it is. */
@NullMarked
package io.github.schemata.sqlite.generate;

import org.jspecify.annotations.NullMarked;
