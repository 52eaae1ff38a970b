/** Sources that stand compared with sources as they would be written: differences, and the report of them. */
@NullMarked
package io.github.schemata.codegen.check;

import org.jspecify.annotations.NullMarked;
