/** What the tests of several packages share. */
@NullMarked
package io.github.schemata.migrate.testing;

import org.jspecify.annotations.NullMarked;
