/** The classes: identifiers, columns, associations, and what new objects must be given. */
@NullMarked
package io.github.schemata.codegen.mapping.entity;

import org.jspecify.annotations.NullMarked;
