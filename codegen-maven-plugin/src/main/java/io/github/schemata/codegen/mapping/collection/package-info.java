/** The sides of associations that have many. */
@NullMarked
package io.github.schemata.codegen.mapping.collection;

import org.jspecify.annotations.NullMarked;
