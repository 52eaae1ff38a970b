/** What the rows of a database say about its columns, where the declared type does not settle it. */
@NullMarked
package io.github.schemata.schema.profile;

import org.jspecify.annotations.NullMarked;
