/** Code that any Jakarta Persistence provider runs. */
@NullMarked
package io.github.schemata.codegen.portable;

import org.jspecify.annotations.NullMarked;
