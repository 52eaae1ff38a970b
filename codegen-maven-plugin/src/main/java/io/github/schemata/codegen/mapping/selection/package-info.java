/** The tables and views to map, and what is said of those that are not. */
@NullMarked
package io.github.schemata.codegen.mapping.selection;

import org.jspecify.annotations.NullMarked;
