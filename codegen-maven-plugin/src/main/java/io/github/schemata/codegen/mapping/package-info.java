/** From the schema to the entity model: types, keys, relations and names. */
@NullMarked
package io.github.schemata.codegen.mapping;

import org.jspecify.annotations.NullMarked;
