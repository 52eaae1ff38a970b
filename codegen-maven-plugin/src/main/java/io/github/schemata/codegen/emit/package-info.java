/** From the entity model to Java sources, with JavaPoet. */
@NullMarked
package io.github.schemata.codegen.emit;

import org.jspecify.annotations.NullMarked;
