/** The goals: parameters in, results out; the only place that knows Maven. */
@NullMarked
package io.github.schemata.migrate.mojo;

import org.jspecify.annotations.NullMarked;
