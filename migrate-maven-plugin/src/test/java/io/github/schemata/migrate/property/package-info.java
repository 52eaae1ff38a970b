/** Random and hostile input for whole flows: what must hold of each, whatever the input. */
@NullMarked
package io.github.schemata.migrate.property;

import org.jspecify.annotations.NullMarked;
