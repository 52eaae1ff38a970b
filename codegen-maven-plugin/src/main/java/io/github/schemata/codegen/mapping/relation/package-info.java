/** Foreign keys that become associations: where they lead, and who writes their columns. */
@NullMarked
package io.github.schemata.codegen.mapping.relation;

import org.jspecify.annotations.NullMarked;
