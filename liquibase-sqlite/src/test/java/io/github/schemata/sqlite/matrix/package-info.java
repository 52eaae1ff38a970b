/** Every change, in every variant of a schema, with foreign keys off and on, done and undone and as a script. */
@NullMarked
package io.github.schemata.sqlite.matrix;

import org.jspecify.annotations.NullMarked;
