/** One {@link io.github.schemata.schema.dialect.Dialect} per database: opens it for reading and reads it. */
@NullMarked
package io.github.schemata.schema.dialect;

import org.jspecify.annotations.NullMarked;
