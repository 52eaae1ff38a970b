/** A changeset's changes and its history row in one transaction. */
@NullMarked
package io.github.schemata.sqlite.once;

import org.jspecify.annotations.NullMarked;
