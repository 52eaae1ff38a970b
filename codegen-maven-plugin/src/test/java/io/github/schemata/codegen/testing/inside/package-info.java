/** Runs in the class loader of generated code, beside EclipseLink: nothing but the JDK and Jakarta Persistence. */
@NullMarked
package io.github.schemata.codegen.testing.inside;

import org.jspecify.annotations.NullMarked;
