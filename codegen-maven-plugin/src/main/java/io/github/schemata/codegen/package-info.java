/** The pipeline: read the schema, map it to entities, emit Java, write what changed. */
@NullMarked
package io.github.schemata.codegen;

import org.jspecify.annotations.NullMarked;
