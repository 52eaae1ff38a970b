/** Where the tables come from: a database, a script of SQL, a changelog. */
@NullMarked
package io.github.schemata.codegen.source;

import org.jspecify.annotations.NullMarked;
