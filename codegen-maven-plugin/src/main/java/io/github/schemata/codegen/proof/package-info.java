/** Proves generated entities: compiles them, boots Hibernate, reads and writes through them on a copy of the database. */
@NullMarked
package io.github.schemata.codegen.proof;

import org.jspecify.annotations.NullMarked;
