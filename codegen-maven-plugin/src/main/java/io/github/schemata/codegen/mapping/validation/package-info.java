/** What Jakarta Validation can say of what the tables demand. */
@NullMarked
package io.github.schemata.codegen.mapping.validation;

import org.jspecify.annotations.NullMarked;
