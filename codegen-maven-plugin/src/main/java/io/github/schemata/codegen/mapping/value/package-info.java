/** Which type the values of a column ask for, by declaration, by rows and by the user's word. */
@NullMarked
package io.github.schemata.codegen.mapping.value;

import org.jspecify.annotations.NullMarked;
