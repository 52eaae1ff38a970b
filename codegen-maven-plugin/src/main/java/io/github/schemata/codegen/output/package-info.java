/** The folder of generated sources: what changed is written, what is gone is removed, the rest is left alone. */
@NullMarked
package io.github.schemata.codegen.output;

import org.jspecify.annotations.NullMarked;
