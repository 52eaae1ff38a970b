/** Reads all rows and associations, and finds what is read as something else. */
@NullMarked
package io.github.schemata.codegen.proof.inside.read;

import org.jspecify.annotations.NullMarked;
