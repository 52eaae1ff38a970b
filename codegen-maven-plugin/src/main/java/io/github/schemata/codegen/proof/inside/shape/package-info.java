/** How the project's entities are mapped, read from their annotations and Hibernate's model. */
@NullMarked
package io.github.schemata.codegen.proof.inside.shape;

import org.jspecify.annotations.NullMarked;
