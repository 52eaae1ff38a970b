/** What DEFAULT gives a new object. */
@NullMarked
package io.github.schemata.codegen.mapping.defaults;

import org.jspecify.annotations.NullMarked;
