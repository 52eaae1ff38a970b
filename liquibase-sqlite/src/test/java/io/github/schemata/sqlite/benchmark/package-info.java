/** Measures; run by hand, never by the build. */
@NullMarked
package io.github.schemata.sqlite.benchmark;

import org.jspecify.annotations.NullMarked;
