/** Values of all types, and the ones after them. */
@NullMarked
package io.github.schemata.codegen.proof.inside.value;

import org.jspecify.annotations.NullMarked;
