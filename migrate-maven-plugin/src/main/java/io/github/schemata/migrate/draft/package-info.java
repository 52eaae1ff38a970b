/** New changelog files: their names, numbers and text. */
@NullMarked
package io.github.schemata.migrate.draft;

import org.jspecify.annotations.NullMarked;
