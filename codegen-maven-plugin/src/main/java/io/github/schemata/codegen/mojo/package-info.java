/** The goals: parameters in, log lines out. */
@NullMarked
package io.github.schemata.codegen.mojo;

import org.jspecify.annotations.NullMarked;
