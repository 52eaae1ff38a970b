/** Generates JPA entities from a database, and proves that they work. */
@NullMarked
package io.github.schemata.codegen;

import org.jspecify.annotations.NullMarked;
