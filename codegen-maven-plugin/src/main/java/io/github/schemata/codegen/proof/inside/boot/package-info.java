/** Hibernate, started with the project's entities. */
@NullMarked
package io.github.schemata.codegen.proof.inside.boot;

import org.jspecify.annotations.NullMarked;
