/** What tells the rows of a table apart, and where its values come from. */
@NullMarked
package io.github.schemata.codegen.mapping.key;

import org.jspecify.annotations.NullMarked;
