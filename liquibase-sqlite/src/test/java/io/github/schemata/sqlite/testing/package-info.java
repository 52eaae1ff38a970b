/** Databases for the tests, and what can be seen of them. */
@NullMarked
package io.github.schemata.sqlite.testing;

import org.jspecify.annotations.NullMarked;
