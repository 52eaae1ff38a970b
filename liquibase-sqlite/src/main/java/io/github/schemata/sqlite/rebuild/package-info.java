/** Turns edits of a table into SQL that keeps every row and every other fact: in place where that is safe, by copying the table where not. */
@NullMarked
package io.github.schemata.sqlite.rebuild;

import org.jspecify.annotations.NullMarked;
