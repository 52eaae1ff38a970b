/** Writes a new row and a new link, and compares what arrived. */
@NullMarked
package io.github.schemata.codegen.proof.inside.write;

import org.jspecify.annotations.NullMarked;
