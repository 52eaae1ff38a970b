/** Which Java type a declared type, or the user, gives, and what the code then says of the column. */
@NullMarked
package io.github.schemata.codegen.mapping.type;

import org.jspecify.annotations.NullMarked;
