/** Real servers for the tests of every module. */
@NullMarked
package io.github.schemata.schema.testing;

import org.jspecify.annotations.NullMarked;
