/** The same changes as a script for the sqlite3 shell. */
@NullMarked
package io.github.schemata.sqlite.script;

import org.jspecify.annotations.NullMarked;
