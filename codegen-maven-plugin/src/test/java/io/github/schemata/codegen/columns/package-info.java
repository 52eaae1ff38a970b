/** What becomes of columns, keys and constraints: a few lines of SQL in, the fields out, proven on both Hibernates. */
@NullMarked
package io.github.schemata.codegen.columns;

import org.jspecify.annotations.NullMarked;
