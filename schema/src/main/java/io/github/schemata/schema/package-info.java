/** What a database holds, as immutable facts: no thought of entities, changelogs or Maven. */
@NullMarked
package io.github.schemata.schema;

import org.jspecify.annotations.NullMarked;
