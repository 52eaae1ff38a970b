/** What the tests of this module share. */
@NullMarked
package io.github.schemata.codegen.testing;

import org.jspecify.annotations.NullMarked;
