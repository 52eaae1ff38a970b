/** The same entities with what Jakarta Persistence knows alone. */
@NullMarked
package io.github.schemata.codegen.mapping.portable;

import org.jspecify.annotations.NullMarked;
