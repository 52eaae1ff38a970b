/** Every option alone and with others, on a schema that has a case of everything and on real databases. */
@NullMarked
package io.github.schemata.codegen.matrix;

import org.jspecify.annotations.NullMarked;
