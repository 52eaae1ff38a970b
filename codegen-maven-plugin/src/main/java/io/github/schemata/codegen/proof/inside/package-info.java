/** The half of the proof that works in the project's class loader, with its Hibernate; it hands out records only. */
@NullMarked
package io.github.schemata.codegen.proof.inside;

import org.jspecify.annotations.NullMarked;
