/** From names in a database to names in Java: legal, readable, unique and the same on every machine. */
@NullMarked
package io.github.schemata.codegen.naming;

import org.jspecify.annotations.NullMarked;
