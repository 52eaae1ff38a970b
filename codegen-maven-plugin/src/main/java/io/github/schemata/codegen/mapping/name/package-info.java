/** What classes and members are called, by the rules and by the user. */
@NullMarked
package io.github.schemata.codegen.mapping.name;

import org.jspecify.annotations.NullMarked;
