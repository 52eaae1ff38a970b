/** Random databases and options: whatever SQLite lets stand, the code made from it works. */
@NullMarked
package io.github.schemata.codegen.property;

import org.jspecify.annotations.NullMarked;
